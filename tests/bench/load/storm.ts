import { randomUUID } from 'node:crypto'
import { percentile } from '#tests/bench/report/statistics.ts'
import type { Place } from './client.ts'
import { answerTasks } from './tasks.ts'
import { textOf } from './texts.ts'
import { Traveller } from './traveller.ts'

/** The load of the storm: people in rooms who are all cut off, and come back at the same moment. */
export type StormTask =
  /** They enter, by room, then by member, a few at a time. The first of each room stays in the storm and writes. */
  | { task: 'gather'; rooms: Place[][] }
  /** Cuts everyone else off, writes so many messages to each room, and lets them all come back. */
  | { task: 'storm'; gap: number }

export interface StormResult {
  clients: number
  /** Who has every message of the gap, each once and in order. */
  whole: number
  /** Milliseconds until they had, from the moment when all began to come back. */
  p50: number
  p99: number
  slowest: number
  /** Requests and connections that were tried again, as they were told to. */
  retries: number
  /** What came to nothing for good, by reason. */
  failures: Record<string, number>
  /** Share of a core that the load itself used. */
  busy: number
}

const AT_ONCE = 20
const GIVE_UP_MS = 60_000

let rooms: Array<{ writer: Traveller; others: Traveller[] }> = []

async function gather(places: Place[][]): Promise<void> {
  rooms = places.flatMap((members) => {
    const [writer, ...others] = members.map((place) => new Traveller(place))
    return writer ? [{ writer, others }] : []
  })
  const everyone = rooms.flatMap(({ writer, others }) => [writer, ...others])
  const until = performance.now() + GIVE_UP_MS
  for (let first = 0; first < everyone.length; first += AT_ONCE)
    await Promise.all(everyone.slice(first, first + AT_ONCE).map((one) => one.comeBack(until)))
}

async function write({ writer }: { writer: Traveller }, messages: number): Promise<void> {
  for (let count = 0; count < messages; count += 1)
    await writer.write(randomUUID(), textOf(0, count))
}

async function storm(gap: number): Promise<StormResult> {
  const travellers = rooms.flatMap(({ others }) => others)
  for (const traveller of travellers) traveller.cut()
  // What they knew when they were cut off; the writers have heard of nothing since.
  const known = new Map(travellers.map((traveller) => [traveller, traveller.last]))
  for (const traveller of travellers) traveller.forget()
  await Promise.all(rooms.map((room) => write(room, gap)))
  const cpu = process.cpuUsage()
  const since = performance.now()
  const times: number[] = []
  const failures: Record<string, number> = {}
  const back = async (traveller: Traveller) => {
    try {
      await traveller.comeBack(since + GIVE_UP_MS)
      if (isWhole(traveller, known.get(traveller) ?? 0, gap)) times.push(performance.now() - since)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      failures[reason] = (failures[reason] ?? 0) + 1
    }
  }
  await Promise.all(travellers.map(back))
  const used = process.cpuUsage(cpu)
  return {
    clients: travellers.length,
    whole: times.length,
    p50: percentile(times, 50),
    p99: percentile(times, 99),
    slowest: percentile(times, 100),
    retries: travellers.reduce((sum, { retries }) => sum + retries, 0),
    failures,
    busy: (used.user + used.system) / 1_000 / (performance.now() - since),
  }
}

function isWhole({ heard }: Traveller, known: number, gap: number): boolean {
  return heard.length === gap && heard.every((seq, index) => seq === known + 1 + index)
}

answerTasks((task: StormTask) => (task.task === 'gather' ? gather(task.rooms) : storm(task.gap)))
