import type { Actor } from '#models/actor.ts'
import { auditOf } from '#models/audit/audit.server.ts'
import { currentTime } from '#models/clock.server.ts'
import { authorise, notFound } from '#models/errors.ts'
import type { Locale } from '#models/text/locale.ts'
import { namesOf } from '#models/user/user.server.ts'
import { dateToBringForward } from './dates.ts'
import { programmePolicy } from './policy.ts'
import { isoDates, toListing, toWire } from './present.server.ts'
import type { ProgrammeDesk, ProgrammeListing, WireProgramme } from './programme.ts'
import { Programme, type ProgrammeRecord } from './record.server.ts'
import { programmeInScope } from './scope.server.ts'
import {
  PROGRAMME_GROUPS,
  programmeAfter,
  statesIn,
  type ProgrammeGroup,
  type ProgrammeState,
} from './states.ts'
import { marksOf } from './texts.server.ts'

/** How many a group of the public list shows. */
const GROUP_LENGTH = 50
const SLUG = /^[a-z0-9-]{1,90}$/

/** What was announced, divided as the public list is; the next to open first, otherwise the newest. */
export async function programmesByGroup(
  locale: Locale,
): Promise<Record<ProgrammeGroup, ProgrammeListing[]>> {
  const groups = await Promise.all(
    PROGRAMME_GROUPS.map(async (group) => [group, await programmesIn(group, locale)] as const),
  )
  return Object.fromEntries(groups) as Record<ProgrammeGroup, ProgrammeListing[]>
}

/** One group of the public list. */
export async function programmesIn(
  group: ProgrammeGroup,
  locale: Locale,
  limit = GROUP_LENGTH,
): Promise<ProgrammeListing[]> {
  const records = await Programme.find({
    state: { $in: statesIn(group) },
    announcedAt: { $ne: null },
  })
    .sort({ 'dates.opens': group === 'coming' ? 1 : -1 })
    .limit(limit)
    .lean()
  return records.map((record) => toListing(record, locale))
}

/** One by its address. @throws DomainError `not-found` for what the actor may not see */
export async function programmeBySlug(actor: Actor | null, slug: string): Promise<ProgrammeRecord> {
  const record = SLUG.test(slug) ? await Programme.findOne({ slug }).lean() : null
  if (!record || !programmePolicy.read(actor, record)) notFound()
  return record
}

/** One by its address, in the reader's language. @throws DomainError `not-found` */
export async function findProgramme(
  actor: Actor | null,
  slug: string,
  locale: Locale,
): Promise<WireProgramme> {
  return toWire(await programmeBySlug(actor, slug), locale)
}

/** Addresses of all that anyone may read, for the sitemap. */
export async function programmeAddresses(): Promise<Array<{ slug: string; changedAt: Date }>> {
  return Programme.find({ announcedAt: { $ne: null } }, { slug: 1, changedAt: 1, _id: 0 })
    .sort({ announcedAt: 1 })
    .lean()
}

/** The coordinators' list of these states, the last changed first. */
export async function programmesAtDesk(
  actor: Actor,
  states: readonly ProgrammeState[],
  locale: Locale,
): Promise<ProgrammeListing[]> {
  authorise(programmePolicy.desk(actor))
  const records = await Programme.find({ state: { $in: states } })
    .sort({ changedAt: -1 })
    .limit(GROUP_LENGTH * 2)
    .lean()
  return records.map((record) => toListing(record, locale))
}

/** Everything that a coordinator needs to work on a programme. @throws DomainError `forbidden`, `not-found` */
export async function programmeDesk(
  actor: Actor,
  id: string,
  locale: Locale,
  now = currentTime(),
): Promise<ProgrammeDesk> {
  authorise(programmePolicy.desk(actor))
  const record = await programmeInScope(actor, id)
  const audit = await auditOf(id)
  const people = [...record.course.map(({ by }) => by), ...audit.map(({ actor: by }) => by)]
  const names = await namesOf(people.flatMap((by) => (by ? [by.toString()] : [])))
  const nameOf = (by: { toString(): string } | null) =>
    by ? (names.get(by.toString()) ?? '') : null
  const { state, announcedAt, title, summary, description, sides } = record
  return {
    ...toListing(record, locale),
    version: record.version,
    announcedAt: announcedAt?.toISOString() ?? null,
    respondBy: record.respondBy?.toISOString() ?? null,
    changedAt: record.changedAt.toISOString(),
    texts: { title, summary, description },
    sideTitles: { a: sides.a.title, b: sides.b.title },
    proposing: record.proposing,
    longestList: record.longestList,
    responseDays: record.responseDays,
    questions: record.questions,
    rubric: record.rubric,
    reviewed: record.reviewed,
    reason: record.reason,
    dates: isoDates(record.dates),
    marks: marksOf(record, record.reviewed),
    course: record.course.map(({ state, at, by }) => ({
      state,
      at: at.toISOString(),
      by: nameOf(by),
    })),
    history: audit.map(({ at, action, actor: by, detail }) => ({
      at: at.toISOString(),
      action: action.replace(/^programme\./, ''),
      by: nameOf(by),
      ...(typeof detail.reason === 'string' && detail.reason ? { reason: detail.reason } : {}),
    })),
    forward: dateToBringForward(record, now),
    may: {
      announce: state === 'draft' && announcedAt === null,
      cancel: programmeAfter(state, 'cancel') !== null,
      archive: programmeAfter(state, 'archive') !== null,
    },
  }
}
