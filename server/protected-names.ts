import { on } from '#models/events.ts'
import { organisationNames } from '#models/organisation/organisation.server.ts'
import { protectedNames } from '#models/protected-name/protected-name.server.ts'
import { convertText, protectNamesOf } from '#models/text/conversion.server.ts'
import { namesOfEveryone } from '#models/user/user.server.ts'
import { logger } from './logger.ts'
import { onShutdown } from './shutdown.ts'

/** Changes within this time are taken over together. */
const GATHER_MS = 500
/** What other processes changed is known after this long at the latest. */
const REFRESH_MS = 5 * 60_000

const CHANGES = [
  'user.signed-up',
  'organisation.changed',
  'organisations.imported',
  'protected-names.changed',
] as const

/** Takes over the names as they stand now. */
export async function refreshProtectedNames(): Promise<void> {
  const lists = await Promise.all([organisationNames(), namesOfEveryone(), protectedNames()])
  protectNamesOf(new Set(lists.flat()))
}

/** Keeps the script converter's protected names in step with the portal's people and organisations. */
export async function followProtectedNames(): Promise<void> {
  let gathering: NodeJS.Timeout | undefined
  const soon = () => {
    gathering ??= setTimeout(() => {
      gathering = undefined
      refreshProtectedNames().catch((error: unknown) =>
        logger.warn({ err: error }, 'protected names not read'),
      )
    }, GATHER_MS)
  }
  await refreshProtectedNames()
  // The dictionaries are read at the first conversion, one of them where a short name may stand: nobody should
  // wait for that.
  convertText('余院士', 'hans', 'hant')
  convertText('灣', 'hant', 'hans')
  const stops = CHANGES.map((change) => on(change, soon))
  const regular = setInterval(soon, REFRESH_MS)
  onShutdown(() => {
    clearTimeout(gathering)
    clearInterval(regular)
    for (const stop of stops) stop()
  })
}
