import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { at, currentTime } from '#models/clock.server.ts'

const past = new Date('2020-05-01T08:00:00Z')
const longAgo = new Date('2001-01-01T00:00:00Z')

describe('the time that verbs write', () => {
  it('is another one inside `at` and the present again afterwards', async () => {
    expect(await at(past, () => Promise.resolve(currentTime()))).toEqual(past)
    expect(Date.now() - currentTime().getTime()).toBeLessThan(1_000)
  })

  it('stays moved for one as another comes back, beside it or within it', async () => {
    const beside = at(longAgo, async () => {
      await sleep(20)
      return currentTime()
    })
    await at(past, async () => {
      await at(longAgo, () => Promise.resolve())
      expect(currentTime()).toEqual(past)
    })
    expect(await beside).toEqual(longAgo)
    expect(await at(past, () => Promise.resolve(currentTime()))).toEqual(past)
  })
})
