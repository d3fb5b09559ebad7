import { setTimeout as sleep } from 'node:timers/promises'
import { percentile } from '#tests/bench/report/statistics.ts'
import type { Client, Events } from './client.ts'
import { Ledger, type Faults } from './ledger.ts'
import { arrivals, perform } from './schedule.ts'
import { markIn, textOf } from './texts.ts'

export interface RunWish {
  /** Messages per second, in all rooms together. */
  rate: number
  seconds: number
  seed: number
  /** So many of the rooms take part. */
  rooms: number
}

export interface RunResult extends Faults {
  sent: number
  deliveries: number
  /** Messages that were neither taken nor refused. */
  unanswered: number
  /** Refusals by their code. */
  refused: Record<string, number>
  /** Connections that the server closed. */
  closed: number
  /** Milliseconds from the scheduled time of sending. */
  acknowledgement: { p50: number; p99: number }
  delivery: { p50: number; p99: number }
  /** Milliseconds by which 99 of 100 messages were sent at most too late. */
  late: number
  /** Share of a core that the load itself used; near 1 it was the load that was the limit. */
  busy: number
}

const DRAIN_MS = 8_000
/** Time for what comes twice to come twice. */
const AFTERMATH_MS = 150

/** The people of some rooms of the same size, and what reaches them. */
export class Crowd {
  /** By room, then by member. */
  readonly #clients: Client[][] = []
  #ledgers: Ledger[] = []
  #scheduled = new Map<number, number>()
  #next = 1
  #acknowledged: number[] = []
  #delivered: number[] = []
  #refused: Record<string, number> = {}
  #closed = 0

  /** What one member's connection reports to. */
  listen(room: number, member: number): Events {
    return {
      delivered: (frame) => this.#deliver(room, member, frame),
      answered: (id, refusal) => this.#answer(id, refusal),
      closed: () => (this.#closed += 1),
    }
  }

  add(room: number, member: number, client: Client): void {
    const members = (this.#clients[room] ??= [])
    members[member] = client
  }

  close(): void {
    for (const client of this.#clients.flat()) client.close()
  }

  async run({ rate, seconds, seed, rooms }: RunWish): Promise<RunResult> {
    this.#reset()
    const active = this.#clients.slice(0, rooms)
    const lateness: number[] = []
    const cpu = process.cpuUsage()
    const since = performance.now()
    await perform(arrivals(rate, seconds, seed), (index, scheduled) => {
      const room = index % active.length
      const members = active[room] ?? []
      const member = Math.floor(index / active.length) % members.length
      const count = this.#next++
      this.#scheduled.set(count, scheduled)
      this.#ledgers[room]?.sent({ sender: member, count })
      members[member]?.send(count, textOf(member, count))
      lateness.push(performance.now() - scheduled)
    })
    const used = process.cpuUsage(cpu)
    const busy = (used.user + used.system) / 1_000 / (performance.now() - since)
    await this.#drain(lateness.length)
    return { ...this.#outcome(lateness.length), late: percentile(lateness, 99), busy }
  }

  #reset(): void {
    this.#ledgers = this.#clients.map((members) => new Ledger(members.length))
    this.#scheduled = new Map()
    this.#acknowledged = []
    this.#delivered = []
    this.#refused = {}
    this.#closed = 0
  }

  async #drain(sent: number): Promise<void> {
    const until = performance.now() + DRAIN_MS
    const open = () =>
      this.#acknowledged.length < sent || this.#ledgers.some(({ missing }) => missing > 0)
    while (open() && performance.now() < until) await sleep(20)
    await sleep(AFTERMATH_MS)
  }

  #outcome(sent: number): Omit<RunResult, 'late' | 'busy'> {
    const faults = this.#ledgers.map((ledger) => ledger.faults())
    const total = (name: keyof Faults) => faults.reduce((sum, each) => sum + each[name], 0)
    const both = (times: readonly number[]) => ({
      p50: percentile(times, 50),
      p99: percentile(times, 99),
    })
    return {
      sent,
      deliveries: this.#delivered.length,
      unanswered: sent - this.#acknowledged.length,
      refused: this.#refused,
      closed: this.#closed,
      acknowledgement: both(this.#acknowledged),
      delivery: both(this.#delivered),
      lost: total('lost'),
      doubled: total('doubled'),
      inverted: total('inverted'),
    }
  }

  #deliver(room: number, member: number, frame: string): void {
    const mark = markIn(frame)
    if (!mark) return
    const expected = this.#ledgers[room]?.received(member, mark)
    const scheduled = this.#scheduled.get(mark.count)
    if (expected && scheduled !== undefined) this.#delivered.push(performance.now() - scheduled)
  }

  #answer(id: number, refusal?: string): void {
    const scheduled = this.#scheduled.get(id)
    if (scheduled === undefined) return
    this.#acknowledged.push(performance.now() - scheduled)
    if (refusal !== undefined) this.#refused[refusal] = (this.#refused[refusal] ?? 0) + 1
  }
}
