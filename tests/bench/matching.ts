import { deferredAcceptance, type Instance } from '#models/matching/deferred-acceptance.ts'
import { blockingPairs } from '#models/matching/stability.ts'
import type { Bench } from './bench.ts'
import { measureProgramme } from './matching/programme.ts'
import { randomness } from './randomness.ts'
import { atMost } from './report/checks.ts'
import { spread } from './report/statistics.ts'
import { figure, figures, table } from './report/table.ts'

const ROUNDS = 9
/** Before them: the compiler has seen the work, and the heap has its size. */
const WARM_UP = 3

interface Shape {
  proposers: number
  hosts: number
  hostCapacity: number
  ranks: number
}

/** Proposers rank at random; each host ranks everyone who ranked it, in an order of its own. */
function instanceOf({ proposers, hosts, hostCapacity, ranks }: Shape): Instance {
  const next = randomness(20_261_123)
  const rankedBy: string[][] = Array.from({ length: hosts }, () => [])
  const proposerParties = Array.from({ length: proposers }, (_, index) => {
    const id = `p${index}`
    const chosen = new Set<number>()
    while (chosen.size < ranks) chosen.add(Math.floor(next() * hosts))
    for (const host of chosen) rankedBy[host]?.push(id)
    return { id, capacity: 1, ranking: [...chosen].map((host) => `h${host}`) }
  })
  const hostParties = rankedBy.map((ranking, index) => {
    const order = ranking.map((id) => [next(), id] as const).sort(([a], [b]) => a - b)
    return { id: `h${index}`, capacity: hostCapacity, ranking: order.map(([, id]) => id) }
  })
  return { proposers: proposerParties, hosts: hostParties }
}

/** @returns milliseconds, one figure a round */
function time(work: () => unknown): number[] {
  for (let round = 0; round < WARM_UP; round += 1) work()
  return Array.from({ length: ROUNDS }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
}

/** Deferred acceptance and its certificate at the stated sizes, how the time grows with the lists, and a whole programme. */
export const benchMatching: Bench = async ({ short }) => {
  const square = instanceOf({ proposers: 10_000, hosts: 10_000, hostCapacity: 1, ranks: 20 })
  const matching = deferredAcceptance(square)
  const wide = instanceOf({ proposers: 50_000, hosts: 5_000, hostCapacity: 10, ranks: 20 })
  const stated = [
    {
      name: 'deferredAcceptance, 10,000 × 10,000, 20 ranks each',
      limit: 60,
      ms: spread(time(() => deferredAcceptance(square))),
    },
    {
      name: 'blockingPairs, 10,000 × 10,000, 20 ranks each',
      limit: 40,
      ms: spread(time(() => blockingPairs(square, matching))),
    },
    {
      name: 'deferredAcceptance, 50,000 × 5,000 of capacity 10',
      limit: 250,
      ms: spread(time(() => deferredAcceptance(wide))),
    },
  ]
  const rows = stated.map(({ name, ms }) => [name, figures(ms)])
  console.log(table(['', `ms, ${ROUNDS} rounds`], [...rows, ...growth()]))
  const checks = stated.map(({ name, limit, ms }) =>
    atMost(limit, { name, value: ms.median, unit: 'ms' }),
  )
  return [...checks, ...(await measureProgramme(short))]
}

/** How long one entry of a list takes as lists grow. */
function growth(): string[][] {
  return [5_000, 10_000, 20_000, 40_000].map((size) => {
    const instance = instanceOf({ proposers: size, hosts: size, hostCapacity: 1, ranks: 20 })
    const entries = size * 40
    const { median } = spread(time(() => deferredAcceptance(instance)))
    return [`${entries} list entries`, `${figure((median / entries) * 1e6)} ns an entry`]
  })
}
