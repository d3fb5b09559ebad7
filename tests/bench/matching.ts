import { deferredAcceptance, type Instance } from '#models/matching/deferred-acceptance.ts'
import { blockingPairs } from '#models/matching/stability.ts'

const ROUNDS = 9

/** A generator of numbers in [0, 1) from a seed (mulberry32), so that every run has the same instances. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

interface Shape {
  proposers: number
  hosts: number
  hostCapacity: number
  ranks: number
}

/** Proposers rank at random; each host ranks everyone who ranked it, in an order of its own. */
function instanceOf({ proposers, hosts, hostCapacity, ranks }: Shape): Instance {
  const next = random(20_261_123)
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

function medianMs(work: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? NaN
}

function judge(what: string, ms: number, limit: number): void {
  console.log(
    `${ms <= limit ? 'PASS' : 'FAIL'}  ${what}: median ${ms.toFixed(1)} ms (at most ${limit} ms)`,
  )
}

/** Deferred acceptance and its certificate at the stated sizes, and how the time grows with the lists. */
export function benchMatching(): void {
  const square = instanceOf({ proposers: 10_000, hosts: 10_000, hostCapacity: 1, ranks: 20 })
  const matching = deferredAcceptance(square)
  judge(
    'deferredAcceptance, 10,000 × 10,000, 20 ranks each',
    medianMs(() => deferredAcceptance(square)),
    60,
  )
  judge(
    'blockingPairs, 10,000 × 10,000, 20 ranks each',
    medianMs(() => blockingPairs(square, matching)),
    40,
  )
  const wide = instanceOf({ proposers: 50_000, hosts: 5_000, hostCapacity: 10, ranks: 20 })
  judge(
    'deferredAcceptance, 50,000 × 5,000 of capacity 10',
    medianMs(() => deferredAcceptance(wide)),
    250,
  )
  const sizes = [5_000, 10_000, 20_000, 40_000].map((size) => {
    const instance = instanceOf({ proposers: size, hosts: size, hostCapacity: 1, ranks: 20 })
    return { entries: size * 40, ms: medianMs(() => deferredAcceptance(instance)) }
  })
  for (const { entries, ms } of sizes) {
    console.log(`      ${entries} list entries: ${((ms / entries) * 1e6).toFixed(0)} ns an entry`)
  }
}
