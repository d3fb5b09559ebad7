import { randomness } from '#tests/bench/randomness.ts'

/** What goes wrong, and what it takes out of service until it is over. */
export const FAULTS = {
  'kill-portal': 'portal',
  'kill-database': 'database',
  'step-down': 'database',
  'cut-off-primary': 'database',
  'stop-redis': 'redis',
  'cut-sockets': null,
  'half-open': null,
  reload: null,
  'remove-member': null,
  'move-clock': null,
} as const

export type Fault = keyof typeof FAULTS

export interface PlannedFault {
  fault: Fault
  /** Milliseconds from the beginning. */
  at: number
  /** Milliseconds until what was stopped is started again. */
  lasts: number
  /** In [0, 1): which one of several, how many, in which direction. */
  pick: number
}

const MEAN_PAUSE_MS = 1_400
const SHORTEST_MS = 800
const LONGEST_MS = 3_500
/** A process that was killed needs this to come back; nothing else of its kind is stopped before. */
const RECOVERY_MS = 3_500

/**
 * The faults of a run: every kind once in a random order, then at random. Of what serves the portal, one of a
 * kind is away at a time: two of three database nodes, or both portals, are an outage and not a fault.
 * @param without kinds that cannot be had here
 */
export function planFaults(
  seed: number,
  seconds: number,
  without: ReadonlySet<Fault>,
): PlannedFault[] {
  const random = randomness(seed)
  const kinds = (Object.keys(FAULTS) as Fault[]).filter((fault) => !without.has(fault))
  const due = shuffled(kinds, random)
  const freeFrom = new Map<string, number>()
  const plan: PlannedFault[] = []
  for (let at = 500; ;) {
    at += -Math.log(1 - random()) * MEAN_PAUSE_MS
    if (at > seconds * 1_000) return plan
    const isFree = (fault: Fault) => (freeFrom.get(FAULTS[fault] ?? '') ?? 0) <= at
    const next = due.findIndex(isFree)
    const choice = kinds.filter(isFree)
    const fault =
      due.splice(next, next < 0 ? 0 : 1)[0] ?? choice[Math.floor(random() * choice.length)]
    const lasts = SHORTEST_MS + random() * (LONGEST_MS - SHORTEST_MS)
    const pick = random()
    if (!fault) continue
    const taken = FAULTS[fault]
    if (taken) freeFrom.set(taken, at + lasts + RECOVERY_MS)
    plan.push({ fault, at, lasts, pick })
  }
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item)
}
