import { Types } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { certifyRanking } from '#models/application/certify.server.ts'
import { saveRanking } from '#models/application/ranking.server.ts'
import { reviewApplication } from '#models/application/review.server.ts'
import { startApplication } from '#models/application/start.server.ts'
import { submitApplication } from '#models/application/submit.server.ts'
import { at } from '#models/clock.server.ts'
import { advanceProgramme } from '#models/programme/advance.server.ts'
import { announceProgramme } from '#models/programme/announce.server.ts'
import { createProgramme } from '#models/programme/create.server.ts'
import { PROGRAMME_DATES, type ProgrammeDate } from '#models/programme/programme.ts'
import { programmeInScope } from '#models/programme/scope.server.ts'
import type { Cast } from './cast.ts'
import type { OrganisationKey } from './content/organisations.ts'
import { ANSWERS, PROGRAMMES, RULES, type DemoProgramme } from './content/programmes.ts'
import type { OrganisationIds } from './organisations.ts'
import { runProgramme } from './run-programme.ts'
import { ago, daysAgo } from './time.ts'

/** Coordinators prepare a programme so long before it opens. */
const PREPARED_DAYS = 10

/** Programmes in each state that there is something to do in. */
export async function fillProgrammes(cast: Cast, organisations: OrganisationIds): Promise<void> {
  for (const programme of PROGRAMMES) await fillOne(cast, organisations, programme)
}

async function fillOne(
  cast: Cast,
  organisations: OrganisationIds,
  programme: DemoProgramme,
): Promise<void> {
  const { dates, reached, lists, waiting, returned } = programme
  const coordinator = await cast.actor('coordinator')
  const id = await prepare(coordinator, programme)
  if (reached === 'coming') return
  const programmeId = new Types.ObjectId(id)
  await advance(programmeId, dates.opens)
  const { slug } = await programmeInScope(coordinator, id)
  // The last days of the time to apply, or today.
  const days = Math.max(-dates.applicationsClose + 1, 1)
  const ours = Object.keys(lists) as OrganisationKey[]
  const applications = new Map<OrganisationKey, string>()
  for (const key of [...ours, ...waiting, ...returned]) {
    const representative = await cast.representative(key)
    const application = await ago(days + 1, () => apply(representative, slug, organisations[key]))
    applications.set(key, application)
    if (waiting.includes(key)) continue
    const decision = returned.includes(key) ? 'return' : 'accept'
    const reason = decision === 'return' ? ANSWERS.returned : ''
    await ago(days, () =>
      reviewApplication(coordinator, {
        applications: [{ id: application, step: 2 }],
        ...{ decision, reason, override: '' },
      }),
    )
  }
  if (reached === 'open') return
  await advance(programmeId, dates.applicationsClose)
  for (const key of ours) {
    const wanted = (lists[key] ?? []).map((partner) => organisations[partner])
    if (wanted.length === 0) continue
    const application = applications.get(key) ?? ''
    await ago(Math.max(-dates.rankingCloses + 1, 1), async () =>
      rank(await cast.representative(key), application, wanted),
    )
  }
  if (reached === 'ranking') return
  await advance(programmeId, dates.rankingCloses)
  if (reached === 'running') await runProgramme(cast, organisations, id, programme)
}

async function prepare(coordinator: Actor, programme: DemoProgramme): Promise<string> {
  const { title, summary, description, dates } = programme
  const days = Math.max(PREPARED_DAYS - dates.opens, 1)
  const id = new Types.ObjectId().toString()
  const calendar = Object.fromEntries(
    PROGRAMME_DATES.map((date) => [date, daysFromNow(dates[date])]),
  ) as Record<ProgrammeDate, Date>
  await ago(days, () =>
    createProgramme(coordinator, {
      ...{ id, title, summary, description, dates: calendar },
      ...RULES,
      questions: [...RULES.questions],
      rubric: [...RULES.rubric],
    }),
  )
  await ago(days - 1, () => announceProgramme(coordinator, id))
  return id
}

async function apply(actor: Actor, slug: string, organisation: string): Promise<string> {
  const id = await startApplication(actor, slug, { organisation })
  const { why, who, objectives } = ANSWERS
  await submitApplication(actor, id, {
    ...{ answers: { why, who }, objectives, offers: '', needs: '' },
    version: 1,
  })
  return id
}

async function rank(actor: Actor, id: string, wanted: readonly string[]): Promise<void> {
  const entries = wanted.map((organisation) => ({ organisation, note: '' }))
  const basedOn = await saveRanking(actor, id, { entries, basedOn: 0 })
  await certifyRanking(actor, id, { basedOn })
}

/** At noon in Hong Kong, so many days ahead, or behind where negative. */
function daysFromNow(days: number): Date {
  const [noon, day] = ['12:00', 86_400_000]
  if (days <= 0) return daysAgo(-days, noon)
  return new Date(daysAgo(1, noon).getTime() + (days + 1) * day)
}

/** What the clock does once a date has just passed; whoever it tells hears of it then. */
function advance(id: Types.ObjectId, days: number): Promise<number> {
  const moment = new Date(daysFromNow(days).getTime() + 1_000)
  return at(moment, () => advanceProgramme(id, moment))
}
