import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { drafts } from '#app/rooms/composer/drafts.ts'
import { placeOf } from '#app/rooms/composer/in-tab.ts'

const ROOM = 'f'.repeat(24)
const stored = new Map<string, string>()

beforeEach(() => {
  stored.clear()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  })
})
afterEach(() => void vi.unstubAllGlobals())

test('a draft is there for whoever wrote it, in its room, until it is sent', () => {
  const heard = vi.fn()
  const stop = drafts.subscribe(heard)
  const [mine, theirs] = [placeOf('lin', ROOM), placeOf('ho', ROOM)]
  drafts.write(mine, '还没写完')
  expect(drafts.read(mine)).toBe('还没写完')
  // The same tab, after somebody else has signed in.
  expect(drafts.read(theirs)).toBe('')
  expect(drafts.read(placeOf('lin', 'e'.repeat(24)))).toBe('')
  drafts.write(mine, '')
  expect(drafts.read(mine)).toBe('')
  expect(stored.size).toBe(0)
  expect(heard).toHaveBeenCalledTimes(2)
  stop()
})
