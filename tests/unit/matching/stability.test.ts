import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InvalidInstance } from '#models/matching/deferred-acceptance.ts'
import { blockingPairs } from '#models/matching/stability.ts'
import { blockingByDefinition, instances } from './instances.ts'

/** An instance and any pairs at all: acceptable or not, within capacities or not. */
const anyMatching = instances(6).chain((instance) => {
  const every = instance.proposers.flatMap(({ id }) =>
    instance.hosts.map((host): [string, string] => [id, host.id]),
  )
  return fc.record({ instance: fc.constant(instance), pairs: fc.shuffledSubarray(every) })
})

describe('blocking pairs', () => {
  test('are those of the definition, for any matching, even one made by hand', () => {
    fc.assert(
      fc.property(anyMatching, ({ instance, pairs }) => {
        const found = blockingPairs(instance, { pairs }).map((pair) => pair.join(' '))
        expect(found).toEqual(blockingByDefinition(instance, { pairs }))
      }),
      { numRuns: 500 },
    )
  })

  test('cannot be asked of a matching with parties that nobody knows', () => {
    const instance = { proposers: [], hosts: [] }
    expect(() => blockingPairs(instance, { pairs: [['p', 'h']] })).toThrow(InvalidInstance)
  })
})
