import { describe, expect, it } from 'vitest'
import { SharedReads } from '#models/message/shared-reads.server.ts'

/** A read that says which one it is when it is let go. */
function reads() {
  const shared = new SharedReads<number>()
  const begun: Array<(error?: Error) => void> = []
  const load = () => {
    const number = begun.length
    return new Promise<number>((resolve, reject) => {
      begun.push((error) => (error ? reject(error) : resolve(number)))
    })
  }
  const turn = () => new Promise((resolve) => setTimeout(resolve, 5))
  return { ask: (key = 'room') => shared.read(key, load), begun, turn }
}

describe('shared reads', () => {
  it('answer everybody who asks in the same turn by one', async () => {
    const { ask, begun, turn } = reads()
    const answers = [ask(), ask(), ask()]
    await turn()
    begun[0]?.()
    expect(await Promise.all(answers)).toEqual([0, 0, 0])
    expect(begun).toHaveLength(1)
  })

  it('never answer by a read that had begun before', async () => {
    const { ask, begun, turn } = reads()
    const first = ask()
    await turn()
    const later = [ask(), ask()]
    await turn()
    expect(begun).toHaveLength(1)
    begun[0]?.()
    await turn()
    begun[1]?.()
    expect(await first).toBe(0)
    expect(await Promise.all(later)).toEqual([1, 1])
  })

  it('do not wait for those of another thing', async () => {
    const { ask, begun, turn } = reads()
    void ask('one')
    void ask('other')
    await turn()
    expect(begun).toHaveLength(2)
  })

  it('fail for those who asked, and begin anew for the next', async () => {
    const { ask, begun, turn } = reads()
    const failing = ask()
    await turn()
    const next = ask()
    begun[0]?.(new Error('away'))
    await expect(failing).rejects.toThrow('away')
    await turn()
    begun[1]?.()
    expect(await next).toBe(1)
  })
})
