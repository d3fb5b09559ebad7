import { atMost, type Check } from '#tests/bench/report/checks.ts'
import { ratios, spread } from '#tests/bench/report/statistics.ts'
import { figure, figures, table } from '#tests/bench/report/table.ts'
import type { Capacity } from './capacity.ts'
import type { IdleMemory } from './memory.ts'
import type { ChatRound, Results } from './rounds.ts'
import { titleOf, type Scenario } from './scenarios.ts'

const IDLE_LIMIT_KB = 30
const ENOUGH_IDLE = 10_000
/** A load with a core of its own keeps its times to a timer's tick or two. */
const PUNCTUAL_MS = 5

type Read = (round: ChatRound) => number
type Rounds = ReadonlyArray<ChatRound | undefined>

const of = (results: Results, name: 'ws' | 'Socket.IO' | 'portal'): Rounds =>
  results.get(name) ?? []

const column = (rounds: Rounds, read: Read) => rounds.map((round) => round && read(round))

const valid = (rounds: Rounds, read: Read) => rounds.flatMap((round) => (round ? read(round) : []))

const COLUMNS: ReadonlyArray<readonly [heading: string, read: Read]> = [
  ['cpu µs/delivery', ({ cpu }) => cpu],
  ['database µs', ({ databaseCpu }) => databaseCpu],
  ['deliveries/s', ({ perSecond }) => perSecond],
  ['ack p50 ms', ({ acknowledgement }) => acknowledgement.p50],
  ['ack p99 ms', ({ acknowledgement }) => acknowledgement.p99],
  ['delivery p50 ms', ({ delivery }) => delivery.p50],
  ['delivery p99 ms', ({ delivery }) => delivery.p99],
]

/** The median over all valid rounds of how much more ours takes than the other in the same round. */
function added(results: Results, read: Read): number {
  const theirs = column(of(results, 'Socket.IO'), read)
  const differences = column(of(results, 'portal'), read).flatMap((ours, round) => {
    const other = theirs[round]
    return ours === undefined || other === undefined ? [] : [ours - other]
  })
  return spread(differences).median
}

export function reportScenario(scenario: Scenario, results: Results): Check[] {
  const rows = [...results].map(([name, rounds]) => [
    name,
    ...COLUMNS.map(([, read]) => figures(spread(valid(rounds, read)))),
  ])
  const costs = (name: 'ws' | 'Socket.IO' | 'portal') => column(of(results, name), ({ cpu }) => cpu)
  const toSocketIo = spread(ratios(costs('portal'), costs('Socket.IO')))
  const toWs = spread(ratios(costs('portal'), costs('ws')))
  const all = [...results.values()].flat()
  const busiest = Math.max(...valid(all, ({ busy }) => busy))
  const latest = Math.max(...valid(all, ({ late }) => late))
  console.log(`\n  ${titleOf(scenario)}`)
  console.log(table(['', ...COLUMNS.map(([heading]) => heading)], rows))
  console.log(
    `  Processor time of the portal: ${figures(toSocketIo)} × Socket.IO, ${figures(toWs)} × ws. ` +
      `The load used ${Math.round(busiest * 100)} % of its core at most and sent 99 % within ${figure(latest)} ms of their time.`,
  )
  if (latest > PUNCTUAL_MS)
    console.log('  Something else keeps this machine busy: do not trust these latencies.')
  return checksOf(scenario, results, toSocketIo.median)
}

function checksOf(scenario: Scenario, results: Results, costRatio: number): Check[] {
  const { cpuLimit, addedLimit, acknowledgedLimit } = scenario
  const title = titleOf(scenario)
  const checks: Check[] = [
    atMost(0, {
      name: `${title}: void rounds`,
      value: [...results.values()].flat().filter((round) => round === undefined).length,
    }),
  ]
  if (cpuLimit !== undefined)
    checks.push(
      atMost(cpuLimit, { name: `${title}: processor time to Socket.IO's`, value: costRatio }),
    )
  if (addedLimit)
    for (const share of ['p50', 'p99'] as const)
      checks.push(
        atMost(addedLimit[share], {
          name: `${title}: delivery ${share} above Socket.IO's`,
          value: added(results, ({ delivery }) => delivery[share]),
          unit: 'ms',
        }),
      )
  if (acknowledgedLimit !== undefined)
    checks.push(
      atMost(acknowledgedLimit, {
        name: `${title}: acknowledgement p99`,
        value: spread(valid(of(results, 'portal'), ({ acknowledgement }) => acknowledgement.p99))
          .median,
        unit: 'ms',
      }),
    )
  return checks
}

export function reportMemory(all: readonly IdleMemory[]): Check[] {
  const rows = all.map(({ name, standing, opened, kbEach }) => [
    name,
    `${standing} of ${opened}`,
    figure(kbEach),
  ])
  console.log(`\n${table(['idle connections', 'hold', 'resident kB each'], rows)}`)
  const ours = all.find(({ name }) => name === 'portal')
  // Few of them tell more of when the garbage was collected last than of what a connection holds.
  const enough = ours && ours.standing === ours.opened && ours.opened >= ENOUGH_IDLE
  const value = enough ? ours.kbEach : Number.NaN
  return [atMost(IDLE_LIMIT_KB, { name: 'memory per idle connection', value, unit: 'kB' })]
}

export function reportCapacity(members: number, all: readonly Capacity[]): void {
  const rows = all.map(({ name, deliveries, messages, bound }) => [
    name,
    figure(deliveries),
    figure(messages),
    bound,
  ])
  console.log(`\n  Most at a delivery p99 of 50 ms, rooms of ${members}`)
  console.log(table(['', 'deliveries/s', 'messages/s', 'bound by'], rows))
}
