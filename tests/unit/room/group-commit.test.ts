import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { DomainError } from '#models/errors.ts'
import { GroupCommit, type GroupCommitOptions } from '#models/message/group-commit.server.ts'

interface Item {
  lane: string
  value: number
}

type Write = GroupCommitOptions<Item, number>['write']

const PATIENCE = 30
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const turn = () => new Promise((resolve) => setImmediate(resolve))
const committing = (
  write: Write,
  options: Partial<Omit<GroupCommitOptions<Item, number>, 'write'>> = {},
) =>
  new GroupCommit<Item, number>({
    write,
    batch: 100,
    waiting: { lane: 1_000, all: 1_000 },
    writers: 2,
    patience: 0,
    pace: { items: Infinity, least: 0, most: 0 },
    ...options,
  })
const numbers = (batch: readonly Item[]) => batch.map(({ value }) => value)

/** Writes that end when the test says so. */
function held() {
  const batches: Item[][] = []
  const ends: Array<(error?: Error) => void> = []
  const write: Write = (batch) =>
    new Promise((resolve, reject) => {
      batches.push([...batch])
      ends.push((error) => (error ? reject(error) : resolve(numbers(batch))))
    })
  return { batches, end: (error?: Error) => ends.shift()?.(error), write }
}

describe('a group commit', () => {
  test('writes together what arrives while a write is in flight', async () => {
    const { batches, end, write } = held()
    const commits = committing(write)
    const first = commits.submit('a', { lane: 'a', value: 1 })
    await turn()
    const rest = [2, 3, 4].map((value) => commits.submit('a', { lane: 'a', value }))
    await turn()
    expect(batches.map(numbers)).toEqual([[1]])
    end()
    await first
    await turn()
    end()
    expect(await Promise.all(rest)).toEqual([2, 3, 4])
    expect(batches.map(numbers)).toEqual([[1], [2, 3, 4]])
  })

  test('writes lanes together, and lets none wait for the slow write of another', async () => {
    const { batches, end, write } = held()
    const commits = committing(write, { patience: PATIENCE })
    void commits.submit('a', { lane: 'a', value: 1 })
    await turn()
    void commits.submit('a', { lane: 'a', value: 2 })
    const others = ['b', 'c'].map((lane, at) => commits.submit(lane, { lane, value: 10 + at }))
    await turn()
    expect(batches.map(numbers)).toEqual([[1]])
    await vi.waitFor(() => expect(batches.map(numbers)).toEqual([[1], [10, 11]]))
    end()
    end()
    await Promise.all(others)
    await turn()
    expect(batches.at(-1)?.map(({ value }) => value)).toEqual([2])
    end()
  })

  test('writes lanes one after the other where a write does not take long', async () => {
    const { batches, end, write } = held()
    const commits = committing(write, { patience: PATIENCE })
    const first = commits.submit('a', { lane: 'a', value: 1 })
    await turn()
    const others = ['b', 'c'].map((lane, value) => commits.submit(lane, { lane, value }))
    await turn()
    end()
    await first
    expect(batches.map(numbers)).toEqual([[1], [0, 1]])
    end()
    expect(await Promise.all(others)).toEqual([0, 1])
    const later = commits.submit('d', { lane: 'd', value: 4 })
    await turn()
    end()
    expect(await later).toBe(4)
  })

  test('goes on with the other lanes at once for as long as one of them is stuck', async () => {
    let release = () => {}
    const stuck = new Promise<void>((resolve) => (release = resolve))
    const commits = committing(
      async (batch) => {
        if (batch.some(({ lane }) => lane === 'stuck')) await stuck
        return numbers(batch)
      },
      { patience: 200 },
    )
    const late = commits.submit('stuck', { lane: 'stuck', value: 0 })
    await turn()
    const more = commits.submit('stuck', { lane: 'stuck', value: 9 })
    expect(await commits.submit('a', { lane: 'a', value: 1 })).toBe(1)
    const since = performance.now()
    for (const value of [2, 3, 4, 5]) await commits.submit('a', { lane: 'a', value })
    expect(performance.now() - since).toBeLessThan(200)
    release()
    expect(await Promise.all([late, more])).toEqual([0, 9])
  })

  test('begins no more writes than it may, however long they take', async () => {
    const { batches, end, write } = held()
    const commits = committing(write, { patience: 1 })
    const all: Array<Promise<number>> = []
    for (const lane of ['a', 'b', 'c', 'd']) {
      all.push(commits.submit(lane, { lane, value: all.length }))
      await pause(20)
    }
    expect(batches.map(numbers)).toEqual([[0], [1]])
    end()
    await vi.waitFor(() => expect(batches.map(numbers)).toEqual([[0], [1], [2, 3]]))
    end()
    end()
    expect(await Promise.all(all)).toEqual([0, 1, 2, 3])
  })

  test('keeps a distance between writes where much comes, and none where little does', async () => {
    const { batches, end, write } = held()
    const commits = committing(write, { pace: { items: 2, least: PATIENCE, most: PATIENCE } })
    const alone = commits.submit('a', { lane: 'a', value: 1 })
    await turn()
    const two = [2, 3].map((value) => commits.submit('a', { lane: 'a', value }))
    end()
    await alone
    await turn()
    expect(batches.map(numbers)).toEqual([[1], [2, 3]])
    const since = performance.now()
    end()
    await Promise.all(two)
    const later = [4, 5, 6].map(async (value) => {
      await pause(value)
      return commits.submit('b', { lane: 'b', value })
    })
    await vi.waitFor(() => expect(batches).toHaveLength(3))
    // Timers may be a millisecond early.
    expect(performance.now() - since).toBeGreaterThan(PATIENCE / 2)
    expect(batches.at(-1)?.map(({ value }) => value)).toEqual([4, 5, 6])
    end()
    expect(await Promise.all(later)).toEqual([4, 5, 6])
  })

  test('keeps a longer distance after a write that took long, but only up to a limit', async () => {
    const { batches, end, write } = held()
    const pace = { items: 1, least: 0, most: 2 * PATIENCE }
    const commits = committing(write, { pace, patience: 1_000 })
    const distanceAfter = async (took: number) => {
      const since = performance.now()
      const slow = commits.submit('a', { lane: 'a', value: 1 })
      await turn()
      await pause(took)
      end()
      await slow
      const next = commits.submit('a', { lane: 'a', value: 2 })
      const before = batches.length
      await vi.waitFor(() => expect(batches.length).toBe(before + 1), { interval: 1 })
      const distance = performance.now() - since
      end()
      await next
      return distance
    }
    // Timers may be a millisecond early.
    expect(await distanceAfter(PATIENCE)).toBeGreaterThan(1.4 * PATIENCE)
    await pause(4 * PATIENCE)
    expect(await distanceAfter(3 * PATIENCE)).toBeLessThan(4 * PATIENCE)
  })

  test('does not keep a distance longer than until a batch is full', async () => {
    const commits = committing((batch) => Promise.resolve(numbers(batch)), {
      batch: 2,
      pace: { items: 1, least: 60_000, most: 60_000 },
    })
    const six = [1, 2, 3, 4, 5, 6].map((value) => commits.submit('a', { lane: 'a', value }))
    expect(await Promise.all(six)).toEqual([1, 2, 3, 4, 5, 6])
  })

  test('refuses the items of a failed write and goes on with the next', async () => {
    const { end, write } = held()
    const commits = committing(write)
    const lost = commits.submit('a', { lane: 'a', value: 1 })
    await turn()
    const next = commits.submit('a', { lane: 'a', value: 2 })
    end(new DomainError('unavailable'))
    await expect(lost).rejects.toMatchObject({ code: 'unavailable' })
    await turn()
    end()
    expect(await next).toBe(2)
  })

  test('refuses one item alone where its outcome is an error', async () => {
    const commits = committing((batch) =>
      Promise.resolve(numbers(batch).map((value) => (value === 2 ? new Error('no') : value))),
    )
    const results = await Promise.allSettled(
      [1, 2, 3].map((value) => commits.submit('a', { lane: 'a', value })),
    )
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  })

  test('says that it is full rather than letting a queue grow for ever', async () => {
    const { end, write } = held()
    const commits = committing(write, { waiting: { lane: 2, all: 3 } })
    const accepted = [commits.submit('a', { lane: 'a', value: 0 })]
    await turn()
    accepted.push(...[1, 2].map((value) => commits.submit('a', { lane: 'a', value })))
    const full = { code: 'unavailable', detail: { retryAfter: 1 } }
    await expect(commits.submit('a', { lane: 'a', value: 3 })).rejects.toMatchObject(full)
    accepted.push(commits.submit('b', { lane: 'b', value: 4 }))
    await expect(commits.submit('c', { lane: 'c', value: 5 })).rejects.toMatchObject(full)
    for (let write = 0; write < 3; write += 1) {
      await turn()
      end()
    }
    await turn()
    end()
    expect(await Promise.all(accepted)).toEqual([0, 1, 2, 4])
    expect(commits.waiting).toBe(0)
  })

  test('takes no more than a batch, and every lane has its turn', async () => {
    const batches: number[][] = []
    const commits = committing(
      (batch) => {
        batches.push(numbers(batch))
        return Promise.resolve(numbers(batch))
      },
      { batch: 2, writers: 1 },
    )
    const busy = [1, 2, 3, 4, 5].map((value) => commits.submit('a', { lane: 'a', value }))
    const other = commits.submit('b', { lane: 'b', value: 10 })
    await Promise.all([...busy, other])
    expect(batches.flat().sort((one, two) => one - two)).toEqual([1, 2, 3, 4, 5, 10])
    expect(batches.every(({ length }) => length <= 2)).toBe(true)
    expect(batches.findIndex((batch) => batch.includes(10))).toBe(1)
  })

  test('writes everything once, each lane in its order, whatever fails and however long it takes', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ lane: fc.constantFrom('a', 'b', 'c'), later: fc.boolean() }), {
          maxLength: 60,
        }),
        fc.infiniteStream(fc.record({ turns: fc.nat(3), fails: fc.boolean() })),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 3 }),
        async (arrivals, fates, batch, writers) => {
          const log: Item[] = []
          const tried: number[] = []
          const write: Write = async (items) => {
            const { turns, fails } = fates.next().value as { turns: number; fails: boolean }
            tried.push(...numbers(items))
            for (let passed = 0; passed < turns; passed += 1) await turn()
            if (fails) throw new DomainError('unavailable')
            log.push(...items)
            return numbers(items)
          }
          const commits = committing(write, {
            batch,
            writers,
            pace: { items: 2, least: 1, most: 2 },
          })
          const results: Array<Promise<PromiseSettledResult<number>[]>> = []
          for (const [value, { lane, later }] of arrivals.entries()) {
            if (later) await turn()
            results.push(Promise.allSettled([commits.submit(lane, { lane, value })]))
          }
          const settled = (await Promise.all(results)).flat()
          const acknowledged = settled.flatMap((result) =>
            result.status === 'fulfilled' ? result.value : [],
          )
          expect(tried.toSorted((one, two) => one - two)).toEqual([...arrivals.keys()])
          expect(numbers(log).sort((one, two) => one - two)).toEqual(acknowledged)
          for (const lane of ['a', 'b', 'c']) {
            const order = log.filter((item) => item.lane === lane).map(({ value }) => value)
            expect(order).toEqual(order.toSorted((one, two) => one - two))
          }
        },
      ),
    ))
})
