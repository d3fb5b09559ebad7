import { setTimeout as sleep } from 'node:timers/promises'
import type { Bench } from './bench.ts'
import { startOurs, type Contestant } from './chat/contestant.ts'
import type { Layout } from './chat/scenarios.ts'
import type { StormResult } from './load/storm.ts'
import { findCores } from './process/cores.ts'
import { inTemporaryFolder } from './process/folder.ts'
import { cpuSeconds } from './process/usage.ts'
import { atMost, type Check } from './report/checks.ts'
import { spread } from './report/statistics.ts'
import { figure, table } from './report/table.ts'

interface Plan {
  /** With one in each room who stays and writes. */
  layout: Layout
  rounds: number
}

const FULL: Plan = { layout: { members: 101, rooms: 20 }, rounds: 5 }
const SHORT: Plan = { layout: { members: 51, rooms: 5 }, rounds: 2 }

/** Messages that everybody has missed. */
const GAP = 50
const WHOLE_WITHIN_S = 10
/** Until those who wrote may write as much again. */
const REST_MS = 5_000

interface Round extends StormResult {
  /** Processor time of the portal for each who came back, in milliseconds. */
  cpu: number
}

/**
 * A network that fails for everybody at the same moment: all come back at once, each with what they know, and fill
 * a gap of fifty messages. There is nothing to compare with: who keeps nothing has nothing to fill it with.
 */
export const benchStorm: Bench = ({ short }) =>
  inTemporaryFolder(async (folder) => {
    const { layout, rounds } = short ? SHORT : FULL
    const setting = { folder, cores: findCores(), load: 'storm.ts' } as const
    const portal = await startOurs(setting, [layout])
    try {
      await portal.ask({ task: 'gather', rooms: portal.rooms(layout) })
      const results: Round[] = []
      for (let round = 0; round < rounds; round += 1) {
        await sleep(REST_MS)
        results.push(await storm(portal))
      }
      return report(results)
    } finally {
      await portal.stop()
    }
  })

async function storm({ pid, ask }: Contestant): Promise<Round> {
  const before = cpuSeconds(pid)
  const result = await ask<StormResult>({ task: 'storm', gap: GAP })
  return { ...result, cpu: ((cpuSeconds(pid) - before) * 1_000) / result.clients }
}

function report(rounds: readonly Round[]): Check[] {
  const rows = rounds.map((round, index) => [
    `round ${index + 1}`,
    `${round.whole} of ${round.clients}`,
    ...[round.p50, round.p99, round.slowest].map((ms) => figure(ms / 1_000)),
    figure(round.retries),
    figure(round.cpu),
    `${Math.round(round.busy * 100)} %`,
  ])
  const headings = ['', 'whole', 'p50 s', 'p99 s', 'slowest s', 'retries', 'cpu ms each', 'load']
  console.log(`\n${table(headings, rows)}`)
  const failures = rounds.flatMap(({ failures }) => Object.entries(failures))
  for (const [reason, count] of failures) console.log(`  FAILED  ${count} × ${reason}`)
  const title = `${rounds[0]?.clients ?? 0} come back at once`
  const slowest = spread(rounds.map(({ slowest }) => slowest / 1_000)).highest
  return [
    atMost(0, {
      name: `${title}: failed for good`,
      value: failures.reduce((sum, [, count]) => sum + count, 0),
    }),
    atMost(0, {
      name: `${title}: without all they missed`,
      value: rounds.reduce((sum, { clients, whole }) => sum + clients - whole, 0),
    }),
    atMost(WHOLE_WITHIN_S, { name: `${title}: all whole again`, value: slowest, unit: 's' }),
  ]
}
