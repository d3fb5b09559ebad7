import { isCoordinator, represents, type Actor } from '#models/actor.ts'
import { findOrganisation, findMentions } from '#models/organisation/find.server.ts'
import type { OrganisationMention } from '#models/organisation/organisation.ts'
import { PROGRAMME_DATES, type ProgrammeDate } from '#models/programme/programme.ts'
import type { ProgrammeRecord } from '#models/programme/record.server.ts'
import { forReader } from '#models/text/conversion.server.ts'
import type { Script } from '#models/text/locale.ts'
import type { WireText, Written } from '#models/text/written.ts'
import type {
  ApplicationPermissions,
  ApplicationTexts,
  WireApplication,
  WireApplicationProgramme,
  WireApplicationSummary,
} from './application.ts'
import { CAPACITY_OPEN } from './capacity.server.ts'
import { eligibilityProblems } from './eligibility.ts'
import { answersOf } from './answers.server.ts'
import { nextStep, type Answers } from './next-step.ts'
import { applicationPolicy } from './policy.ts'
import { RANKING } from './ranking.server.ts'
import type { ApplicationRecord } from './record.server.ts'
import { judged, type InScope } from './scope.server.ts'
import { APPLICATION_TRANSITIONS, type ApplicationState } from './states.ts'
import { applicationWindow, rankingWindow, reviewWindow, type SecondRound } from './windows.ts'

/** Whoever reads, when, and in which script; null for readers of English, who see texts as written. */
export interface Reading {
  actor: Actor
  script: Script | null
  now: Date
}

export function toProgramme(record: ProgrammeRecord): WireApplicationProgramme {
  const { _id, slug, title, state, dates, sides, longestList } = record
  const iso = PROGRAMME_DATES.map((date) => [date, dates[date].toISOString()] as const)
  return {
    id: _id.toString(),
    slug,
    title,
    state,
    dates: Object.fromEntries(iso) as Record<ProgrammeDate, string>,
    sides: { a: { title: sides.a.title }, b: { title: sides.b.title } },
    longestList,
  }
}

/** The list of the round that is ranked at present, or was last. */
const presentList = ({ rankings, state }: ApplicationRecord) =>
  rankings.find(({ round }) => round === (state === 'waitlisted' ? 2 : 1)) ?? null

function listOf(application: ApplicationRecord) {
  const list = presentList(application)
  return list && { length: list.entries.length, certified: list.certified !== null }
}

/** What is looked up beside an application. */
interface Beside {
  organisation: OrganisationMention
  second: SecondRound | null
  answers: Answers | undefined
}

export function toSummary(
  { application, programme }: InScope,
  { organisation, second, answers }: Beside,
  now: Date,
): WireApplicationSummary {
  const { _id, side, state } = application
  const course = { state, list: listOf(application), ...(answers ? { answers } : {}) }
  return {
    id: _id.toString(),
    programme: toProgramme(programme),
    organisation,
    side,
    state,
    next: nextStep(course, programme, second, now),
  }
}

function permissionsIn(
  { application, programme }: InScope,
  second: SecondRound | null,
  { actor, now }: Reading,
): ApplicationPermissions {
  const who = judged(application)
  const { state } = application
  const from = (action: 'submit' | 'withdraw') =>
    (APPLICATION_TRANSITIONS[action].from as readonly ApplicationState[]).includes(state)
  const reviewing = 'closes' in reviewWindow(programme, now)
  const writing =
    from('submit') &&
    (state === 'returned' ? reviewing : 'closes' in applicationWindow(programme, now))
  const ranking = rankingWindow(programme, second, now)
  return {
    edit: writing && applicationPolicy.edit(actor, who),
    submit: writing && applicationPolicy.submit(actor, who),
    withdraw: reviewing && from('withdraw') && applicationPolicy.withdraw(actor, who),
    rank:
      'round' in ranking &&
      RANKING[ranking.round].includes(state) &&
      applicationPolicy.rank(actor, who),
    review:
      reviewing && ['submitted', 'eligible'].includes(state) && applicationPolicy.review(actor),
    setCapacity: reviewing && CAPACITY_OPEN.includes(state) && applicationPolicy.setCapacity(actor),
  }
}

/** Everything about one application that its reader may know. */
export async function toWireApplication(
  found: InScope,
  second: SecondRound | null,
  reading: Reading,
): Promise<WireApplication> {
  const { application, programme } = found
  const id = application.organisation.toString()
  const [mentions, organisation, answers] = await Promise.all([
    findMentions([id]),
    findOrganisation(id),
    answersOf([application]),
  ])
  const mention = mentions.get(id)
  if (!mention || !organisation) throw new Error(`Application of no organisation: ${id}`)
  const { actor, script, now } = reading
  const text = (written: Written | null): WireText | null => written && forReader(written, script)
  return {
    ...toSummary(found, { organisation: mention, second, answers: answers(application) }, now),
    capacity: application.capacity,
    answers: programme.questions.map((question) => ({
      question: question.id,
      text: question.text,
      required: question.required,
      answer: text(
        application.answers.find((answer) => answer.question === question.id)?.answer ?? null,
      ),
    })),
    offers: text(application.offers),
    needs: text(application.needs),
    objectives: text(application.objectives),
    reason: text(application.reason),
    priority: application.priority,
    problems: eligibilityProblems(organisation, programme, application.side),
    course: application.course.map(({ state, at }) => ({ state, at: at.toISOString() })),
    submittedAt: application.submittedAt?.toISOString() ?? null,
    may: permissionsIn(found, second, reading),
    version: application.version,
    step: application.course.length,
    ranking: represents(actor, id)
      ? (listOf(application) ?? { length: 0, certified: false })
      : null,
    override:
      isCoordinator(actor) && application.override
        ? { reason: application.override.reason, at: application.override.at.toISOString() }
        : null,
  }
}

/** As they were written, never converted: what is saved is what was typed. */
export function textsOf({
  answers,
  offers,
  needs,
  objectives,
}: ApplicationRecord): ApplicationTexts {
  return {
    answers: Object.fromEntries(answers.map(({ question, answer }) => [question, answer.text])),
    offers: offers?.text ?? '',
    needs: needs?.text ?? '',
    objectives: objectives?.text ?? '',
  }
}
