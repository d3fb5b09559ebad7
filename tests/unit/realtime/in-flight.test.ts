import { constants, PerformanceObserver, type PerformanceEntry } from 'node:perf_hooks'
import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { InFlight } from '#server/realtime/in-flight.ts'

const LONG_MS = 60_000

test('waits for everything that is under way, whatever becomes of it', async () => {
  const inFlight = new InFlight()
  let [end, fail] = [() => {}, () => {}]
  const one = new Promise<void>((resolve) => (end = resolve))
  const other = new Promise<void>((_, reject) => (fail = () => reject(new Error('expected'))))
  void inFlight.track(one)
  inFlight.track(other).catch(() => undefined)
  let over = false
  const finished = inFlight.finished(LONG_MS).then(() => (over = true))
  end()
  await turn()
  expect([inFlight.size, over]).toEqual([1, false])
  fail()
  await finished
  expect(inFlight.size).toBe(0)
  await inFlight.finished(LONG_MS)
})

test('waits no longer than it is told to', async () => {
  const inFlight = new InFlight()
  void inFlight.track(new Promise(() => {}))
  await inFlight.finished(1)
  expect(inFlight.size).toBe(1)
})

/** Some 20 kB in the heap, as a message takes on its way. */
const heavy = () => Array.from({ length: 500 }, (_, at) => ({ at }))

/** Of Node's own, which the type does not know of. */
const isMajor = (entry: PerformanceEntry) =>
  (entry as PerformanceEntry & { detail: { kind: number } }).detail.kind ===
  constants.NODE_PERFORMANCE_GC_MAJOR

/** @returns how often the whole heap had to be looked through meanwhile */
async function majorCollections(work: () => Promise<void>): Promise<number> {
  let count = 0
  const observer = new PerformanceObserver((list) => {
    count += list.getEntries().filter(isMajor).length
  })
  observer.observe({ entryTypes: ['gc'] })
  await work()
  await turn()
  observer.disconnect()
  return count
}

test('leaves what is over to the young collections', async () => {
  const inFlight = new InFlight()
  const ask = async () => {
    const holding = heavy()
    await turn()
    return holding
  }
  const count = await majorCollections(async () => {
    for (let round = 0; round < 1_000; round += 1)
      await Promise.all(Array.from({ length: 40 }, () => inFlight.track(ask())))
  })
  expect(count).toBeLessThan(3)
})
