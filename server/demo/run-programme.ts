import { Types } from 'mongoose'
import { at } from '#models/clock.server.ts'
import { confirmCollaboration } from '#models/collaboration/answer.server.ts'
import { livePairs } from '#models/collaboration/of-programme.server.ts'
import { signAgreement } from '#models/collaboration/sign-agreement.server.ts'
import { advanceRounds } from '#models/round/advance.server.ts'
import { dryRun } from '#models/round/dry-run.server.ts'
import { currentRound, programmeById } from '#models/round/find.server.ts'
import { publishRound } from '#models/round/publish.server.ts'
import type { Cast } from './cast.ts'
import type { OrganisationKey } from './content/organisations.ts'
import { RULES, type DemoProgramme } from './content/programmes.ts'
import type { OrganisationIds } from './organisations.ts'
import { ago, daysAgo } from './time.ts'

/** Takes a locked programme through its matching to signed pairs, as the people concerned would have done it. */
export async function runProgramme(
  cast: Cast,
  organisations: OrganisationIds,
  id: string,
  { dates, lists }: DemoProgramme,
): Promise<void> {
  const days = -dates.results
  const coordinator = await cast.actor('coordinator')
  await ago(days, () => dryRun(coordinator, id, { proposing: RULES.proposing }))
  const round = await currentRound(await programmeById(id))
  const version = round?.version ?? 0
  await ago(days, () => publishRound(coordinator, id, { version }), '15:00')
  const pairs = await livePairs(new Types.ObjectId(id))
  const keys = Object.keys(lists) as OrganisationKey[]
  for (const pair of pairs) {
    const parties = keys.filter((key) => pair.parties.includes(organisations[key]))
    const actors = await Promise.all(parties.map((key) => cast.representative(key)))
    for (const actor of actors) await ago(days - 3, () => confirmCollaboration(actor, pair.id))
    for (const actor of actors)
      await ago(days - 6, () => signAgreement(actor, pair.id, { version: 1 }))
  }
  const answered = daysAgo(days - RULES.responseDays - 1)
  await at(answered, () => advanceRounds(answered))
}
