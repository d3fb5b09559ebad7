import type { RunResult, RunWish } from '#tests/bench/load/run.ts'
import { cpuSeconds } from '#tests/bench/process/usage.ts'
import type { Contestant } from './contestant.ts'
import type { Scenario } from './scenarios.ts'

export interface ChatRound extends RunResult {
  /** Processor time of the server per delivery, in microseconds. */
  cpu: number
  /** The same of the database; NaN without one. */
  databaseCpu: number
  /** Deliveries per second of sending. */
  perSecond: number
}

/** Why a round does not count; undefined where it does. */
export function whyVoid(result: RunResult): string | undefined {
  const { lost, doubled, inverted, unanswered, refused, closed } = result
  const reasons = [
    lost > 0 && `${lost} lost`,
    doubled > 0 && `${doubled} doubled`,
    inverted > 0 && `${inverted} inverted`,
    unanswered > 0 && `${unanswered} not acknowledged`,
    closed > 0 && `${closed} connections closed`,
    ...Object.entries(refused).map(([code, count]) => `${count} refused: ${code}`),
  ].filter((reason) => reason !== false)
  return reasons.length > 0 ? reasons.join(', ') : undefined
}

/** Puts one load on one server. */
export async function runOn(contestant: Contestant, wish: RunWish): Promise<ChatRound> {
  const { pid, databasePid } = contestant
  const used = () => ({
    server: cpuSeconds(pid),
    database: databasePid ? cpuSeconds(databasePid) : Number.NaN,
  })
  const before = used()
  const result = await contestant.ask<RunResult>({ task: 'run', ...wish })
  const after = used()
  const perDelivery = (seconds: number) => (seconds * 1e6) / result.deliveries
  return {
    ...result,
    cpu: perDelivery(after.server - before.server),
    databaseCpu: perDelivery(after.database - before.database),
    perSecond: result.deliveries / wish.seconds,
  }
}

export type Results = Map<Contestant['name'], Array<ChatRound | undefined>>

interface Timing {
  rounds: number
  seconds: number
}

/** In rounds: after one alone a portal still compiles what its rounds then pay for. */
const WARM_UP = 3

/**
 * Puts the same load on each server in turn, each round in another order. The first of each warms it up and
 * does not count. A void round is undefined, and said at once.
 */
export async function interleave(
  contestants: readonly Contestant[],
  { rate, active, members, rooms }: Scenario,
  { rounds, seconds }: Timing,
): Promise<Results> {
  const results: Results = new Map(contestants.map(({ name }) => [name, []]))
  for (const contestant of contestants) {
    await contestant.ask({ task: 'enter', rooms: contestant.rooms({ members, rooms }) })
    await runOn(contestant, { rate, seconds: WARM_UP * seconds, seed: 0, rooms: active })
  }
  for (let round = 1; round <= rounds; round += 1) {
    const turn = round % contestants.length
    for (const contestant of [...contestants.slice(turn), ...contestants.slice(0, turn)]) {
      const result = await runOn(contestant, { rate, seconds, seed: round, rooms: active })
      const reason = whyVoid(result)
      if (reason !== undefined) console.log(`  VOID  ${contestant.name}, round ${round}: ${reason}`)
      results.get(contestant.name)?.push(reason === undefined ? result : undefined)
    }
  }
  for (const contestant of contestants) await contestant.ask({ task: 'leave' })
  return results
}
