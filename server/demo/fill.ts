import { beginDemoFill, finishDemoFill, wantsDemo } from '#models/demo/demo.server.ts'
import { deliverNotices } from '#models/notification/deliver.server.ts'
import { markAllNotificationsRead } from '#models/notification/read.server.ts'
import { importRor } from '#server/import-ror/import-ror.ts'
import { refreshProtectedNames } from '#server/protected-names.ts'
import { signUpCast } from './cast.ts'
import { fillCollaborations } from './collaborations.ts'
import { fillEndings } from './endings.ts'
import { fillNews } from './news.ts'
import { fillOrganisations } from './organisations.ts'
import { fillProgrammes } from './programmes.ts'
import { fillRooms } from './rooms.ts'
import { daysAgo } from './time.ts'

/** Everybody has read what they were told longer ago. */
const UNREAD_DAYS = 7

/** Real organisations of the Greater Bay Area from ROR (CC0); a path from the portal's root. */
const REAL_ORGANISATIONS = 'server/demo/ror-gba.json'

/**
 * Fills an empty store so that nothing a visitor sees first is empty: real organisations as unclaimed entries,
 * and marked demonstration ones with people, pairs, programmes, rooms and news. Does nothing on a store that is not empty;
 * begins anew where a fill was cut off. Run before the portal serves anybody.
 * @param onProgress told what is being filled
 */
export async function fillDemo(onProgress: (message: string) => void = () => undefined) {
  const wants = await wantsDemo()
  if (wants === 'no') return
  await beginDemoFill(wants === 'again')
  onProgress('Filling in real organisations from ROR')
  await importRor(REAL_ORGANISATIONS)
  onProgress('Filling in demonstration organisations, pairs, programmes, rooms and news')
  const cast = await signUpCast()
  const organisations = await fillOrganisations(cast)
  const collaborations = await fillCollaborations(cast, organisations)
  await fillProgrammes(cast, organisations)
  await fillRooms(cast, collaborations)
  await fillEndings(cast, collaborations)
  // The news name people and organisations that have just been made.
  await refreshProtectedNames()
  await fillNews(cast, organisations)
  await deliverNotices(new Date(), { byMail: false })
  // What they were asked for then has long been done, or missed.
  for (const { mailbox } of cast.everyone) {
    await markAllNotificationsRead(await cast.actor(mailbox), daysAgo(UNREAD_DAYS))
  }
  await finishDemoFill()
}
