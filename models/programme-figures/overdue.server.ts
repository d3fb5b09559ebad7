import type { Expectation } from '#models/collaboration/expectation.ts'
import type { CollaborationRecord } from '#models/collaboration/record.server.ts'
import { ACTIVE_STATES } from '#models/collaboration/states.ts'
import { DAY_MS } from '#models/day.ts'
import type { ProgrammeRecord } from '#models/programme/record.server.ts'
import type { PulseRecord } from '#models/pulse/record.server.ts'
import { ANSWER_SOON_DAYS, OVERDUE_KINDS, UNSIGNED_DAYS, type WireOverdue } from './figures.ts'
import type { Gathered } from './gather.server.ts'

/** Something overdue, before it is said in a reader's language. */
export interface Overdue extends Pick<WireOverdue, 'kind' | 'since' | 'milestone' | 'period'> {
  collaboration: CollaborationRecord | null
  /** Ids. */
  organisations: string[]
}

/** All that is overdue in a programme, the longest waiting first. */
export function overdueIn(
  programme: ProgrammeRecord,
  {
    collaborations,
    expectations,
    pulses,
  }: Pick<Gathered, 'collaborations' | 'expectations' | 'pulses'>,
  now: Date,
): Overdue[] {
  const latest = latestOf(pulses)
  return [
    ...lateResults(programme, now),
    ...collaborations.flatMap((collaboration) => {
      const id = collaboration._id.toString()
      return [
        ...(expectations.get(id) ?? []).flatMap((expectation) =>
          late(expectation, collaboration, now),
        ),
        ...notWorking(collaboration, latest.get(id) ?? []),
      ]
    }),
  ].sort((one, other) => one.since.localeCompare(other.since))
}

/** Results are published by a coordinator; their dates are promises. */
function lateResults({ state, dates }: ProgrammeRecord, now: Date): Overdue[] {
  const promised =
    state === 'locked' || state === 'dry-run'
      ? dates.results
      : state === 'second-round'
        ? dates.secondResults
        : null
  if (!promised || promised > now) return []
  return [
    { kind: 'results', collaboration: null, organisations: [], since: promised.toISOString() },
  ]
}

function late(
  { act, of, by, since, late, milestone, period }: Expectation,
  collaboration: CollaborationRecord,
  now: Date,
): Overdue[] {
  // A pulse that was not given is nobody's fault.
  const kind = OVERDUE_KINDS.find((one) => one === act)
  if (!kind) return []
  const item = (at: string): Overdue[] => [
    {
      kind,
      collaboration,
      organisations: of,
      since: at,
      ...(milestone ? { milestone } : {}),
      ...(period ? { period } : {}),
    },
  ]
  if (act === 'answer') {
    const soon = by !== null && Date.parse(by) - now.getTime() <= ANSWER_SOON_DAYS * DAY_MS
    return soon ? item(by) : []
  }
  if (act === 'sign') {
    return now.getTime() - Date.parse(since) >= UNSIGNED_DAYS * DAY_MS ? item(since) : []
  }
  return late && by ? item(by) : []
}

/** Only while work goes on, and only what a party said last. */
function notWorking(collaboration: CollaborationRecord, latest: readonly PulseRecord[]): Overdue[] {
  if (!ACTIVE_STATES.includes(collaboration.state)) return []
  return latest
    .filter(({ answer }) => answer === 'not-working')
    .map(({ organisation, at, period }) => ({
      kind: 'not-working',
      collaboration,
      organisations: [organisation.toString()],
      since: at.toISOString(),
      period,
    }))
}

/** What each party said last, by collaboration. @param pulses the last period of each first */
function latestOf(pulses: readonly PulseRecord[]): Map<string, PulseRecord[]> {
  const latest = new Map<string, PulseRecord[]>()
  for (const pulse of pulses) {
    const id = pulse.collaboration.toString()
    const said = latest.get(id) ?? []
    if (said.some(({ organisation }) => organisation.equals(pulse.organisation))) continue
    latest.set(id, [...said, pulse])
  }
  return latest
}
