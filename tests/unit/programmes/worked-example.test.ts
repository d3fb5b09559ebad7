import { expect, test } from 'vitest'
import { deferredAcceptance } from '#models/matching/deferred-acceptance.ts'
import { EXAMPLE } from '#app/programmes/worked-example.ts'

const parties = (lists: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(lists).map(([id, ranking]) => ({ id, capacity: 1, ranking: [...ranking] }))

test('the example on every programme’s page ends as the real procedure ends', () => {
  const instance = { proposers: parties(EXAMPLE.proposers), hosts: parties(EXAMPLE.hosts) }
  expect(deferredAcceptance(instance).pairs).toEqual(EXAMPLE.pairs)
})

test('it shows every proposal that was turned away, and no other', () => {
  const pairs: readonly string[] = EXAMPLE.pairs.map((pair) => pair.join())
  const tried = Object.entries(EXAMPLE.proposers).flatMap(([who, list]) => {
    const kept = list.findIndex((whom) => pairs.includes([who, whom].join()))
    return list.slice(0, kept < 0 ? undefined : kept).map((whom) => [who, whom].join())
  })
  expect(EXAMPLE.refused.map((pair) => pair.join()).sort()).toEqual(tried.sort())
})
