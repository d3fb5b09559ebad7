import type { Actor } from '#models/actor.ts'
import { secondRoundOf } from '#models/application/second-round.server.ts'
import { currentTime } from '#models/clock.server.ts'
import { authorise } from '#models/errors.ts'
import { SEATS } from '#models/organisation/organisation.ts'
import { programmeInScope } from '#models/programme/scope.server.ts'
import type { PulseRecord } from '#models/pulse/record.server.ts'
import { forReader } from '#models/text/conversion.server.ts'
import { scriptOf, type Locale, type Script } from '#models/text/locale.ts'
import {
  OVERDUE_KINDS,
  OVERDUE_SHOWN,
  type WireFigures,
  type WireFiguresRow,
  type WireOverdue,
} from './figures.ts'
import { funnelOf } from './funnel.ts'
import { gather, type Gathered } from './gather.server.ts'
import { overdueIn, type Overdue } from './overdue.server.ts'
import { figuresPolicy } from './policy.ts'
import type { FiguresQuery } from './query.ts'
import { byParty, rowsOf } from './rows.server.ts'
import { tableOf } from './table.ts'

const PER_PAGE = 50

/** Whose words, and in which order names stand. */
interface Reading {
  locale: Locale
  now?: Date
}

/**
 * How a programme goes, in one reading of the database.
 * @throws DomainError `forbidden`, `not-found`
 */
export async function programmeFigures(
  actor: Actor,
  id: string,
  query: FiguresQuery,
  { locale, now = currentTime() }: Reading,
): Promise<WireFigures> {
  const { gathered, overdue, rows } = await figuresOf(actor, id, now)
  const asked = tableOf(rows, query, locale)
  const pages = Math.max(1, Math.ceil(asked.length / PER_PAGE))
  const page = Math.min(query.page, pages)
  const said = sayOverdue(gathered, scriptOf(locale))
  return {
    any: rows.length > 0,
    funnel: funnelOf(passagesOf(gathered)),
    overdue: OVERDUE_KINDS.flatMap((kind) => {
      const all = overdue.filter((item) => item.kind === kind)
      if (all.length === 0) return []
      return { kind, count: all.length, shown: all.slice(0, OVERDUE_SHOWN).map(said) }
    }),
    cities: citiesOf(rows),
    pulses: periodsOf(gathered.pulses),
    table: {
      rows: asked.slice((page - 1) * PER_PAGE, page * PER_PAGE),
      total: asked.length,
      page,
      pages,
    },
    query,
  }
}

/** What the page and the export are both made from. @throws DomainError `forbidden`, `not-found` */
export async function figuresOf(
  actor: Actor,
  id: string,
  now: Date,
): Promise<{ gathered: Gathered; overdue: Overdue[]; rows: WireFiguresRow[] }> {
  authorise(figuresPolicy.read(actor))
  const programme = await programmeInScope(actor, id)
  const [gathered, second] = await Promise.all([
    gather(programme._id, now),
    secondRoundOf(programme._id),
  ])
  const overdue = overdueIn(programme, gathered, now)
  return { gathered, overdue, rows: rowsOf(gathered, { programme, second, overdue, now }) }
}

function passagesOf({ applications, collaborations }: Gathered) {
  const own = byParty(collaborations)
  return applications.map(({ organisation, course, rankings }) => {
    const states = course.map(({ state }) => state)
    return {
      // Who ranks in the second round only stays what the first made of it.
      application: rankings.some(({ certified }) => certified)
        ? [...states, 'ranked' as const]
        : states,
      collaborations: (own.get(organisation.toString()) ?? []).map((collaboration) =>
        collaboration.course.map(({ state }) => state),
      ),
    }
  })
}

function citiesOf(rows: readonly WireFiguresRow[]): WireFigures['cities'] {
  return SEATS.flatMap((seat) => {
    const here = rows.filter(({ organisation }) => organisation.seat === seat)
    if (here.length === 0) return []
    const a = here.filter(({ side }) => side === 'a').length
    return { seat, a, b: here.length - a }
  })
}

function periodsOf(pulses: readonly PulseRecord[]): WireFigures['pulses'] {
  const periods = [...new Set(pulses.map(({ period }) => period))].sort((one, other) => one - other)
  return periods.map((period) => {
    const count = (answer: PulseRecord['answer']) =>
      pulses.filter((pulse) => pulse.period === period && pulse.answer === answer).length
    return {
      period,
      well: count('well'),
      undecided: count('undecided'),
      'not-working': count('not-working'),
    }
  })
}

const sayOverdue =
  ({ mentions }: Gathered, script: Script | null) =>
  ({ collaboration, organisations, milestone, ...rest }: Overdue): WireOverdue => ({
    ...rest,
    collaboration: collaboration && {
      id: collaboration._id.toString(),
      title: forReader(collaboration.title, script),
    },
    organisations: organisations.flatMap((id) => mentions.get(id) ?? []),
    ...(milestone
      ? { milestone: { id: milestone.id, title: forReader(milestone.title, script) } }
      : {}),
  })
