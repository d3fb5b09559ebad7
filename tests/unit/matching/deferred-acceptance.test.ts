import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  deferredAcceptance,
  InvalidInstance,
  type Instance,
} from '#models/matching/deferred-acceptance.ts'
import { blockingPairs } from '#models/matching/stability.ts'
import { allMatchings, blockingByDefinition, instances, partnersIn, swapped } from './instances.ts'

const partiesOf = ({ proposers, hosts }: Instance) => [...proposers, ...hosts]

describe('deferred acceptance', () => {
  test('leaves no blocking pair', () => {
    fc.assert(
      fc.property(instances(8), (instance) => {
        const matching = deferredAcceptance(instance)
        expect(blockingByDefinition(instance, matching)).toEqual([])
        expect(blockingPairs(instance, matching)).toEqual([])
      }),
    )
  })

  test('keeps every capacity and pairs nobody with somebody they did not rank', () => {
    fc.assert(
      fc.property(instances(8), (instance) => {
        const partners = partnersIn(deferredAcceptance(instance))
        for (const { id, capacity, ranking } of partiesOf(instance)) {
          const theirs = partners.get(id) ?? []
          expect(theirs.length).toBeLessThanOrEqual(capacity)
          expect(new Set(theirs).size).toBe(theirs.length)
          expect(ranking).toEqual(expect.arrayContaining(theirs))
        }
      }),
    )
  })

  test('gives every proposer the best it has in any stable matching', () => {
    fc.assert(
      fc.property(instances(3), (instance) => {
        const best = partnersIn(deferredAcceptance(instance))
        const stable = allMatchings(instance).filter(
          (matching) => blockingByDefinition(instance, matching).length === 0,
        )
        expect(stable.length).toBeGreaterThan(0)
        for (const { id, ranking, capacity } of instance.proposers) {
          const achievable = new Set(
            stable.flatMap((matching) => partnersIn(matching).get(id) ?? []),
          )
          const wanted = ranking.filter((other) => achievable.has(other)).slice(0, capacity)
          expect(new Set(best.get(id))).toEqual(new Set(wanted))
        }
      }),
      { numRuns: 300 },
    )
  })

  test('leaves the same parties with the same number of partners whoever proposes', () => {
    fc.assert(
      fc.property(instances(8), (instance) => {
        const forward = partnersIn(deferredAcceptance(instance))
        const backward = partnersIn(deferredAcceptance(swapped(instance)))
        for (const { id } of partiesOf(instance)) {
          expect(forward.get(id)?.length ?? 0).toBe(backward.get(id)?.length ?? 0)
        }
      }),
    )
  })

  test('does not depend on the order of the input', () => {
    const shuffledTwice = instances(8).chain((instance) =>
      fc.record({
        instance: fc.constant(instance),
        proposers: fc.shuffledSubarray(instance.proposers, {
          minLength: instance.proposers.length,
        }),
        hosts: fc.shuffledSubarray(instance.hosts, { minLength: instance.hosts.length }),
      }),
    )
    fc.assert(
      fc.property(shuffledTwice, ({ instance, proposers, hosts }) => {
        expect(deferredAcceptance({ proposers, hosts })).toEqual(deferredAcceptance(instance))
      }),
    )
  })

  test('sorts its pairs by proposer, then host', () => {
    fc.assert(
      fc.property(instances(8), (instance) => {
        const pairs = deferredAcceptance(instance).pairs.map((pair) => pair.join(' '))
        expect(pairs).toEqual([...pairs].sort())
      }),
    )
  })

  test('solves Gale and Shapley’s example of three and three for the proposers', () => {
    const party = (id: string, ...ranking: string[]) => ({ id, capacity: 1, ranking })
    const instance = {
      proposers: [party('α', 'A', 'B', 'C'), party('β', 'B', 'C', 'A'), party('γ', 'C', 'A', 'B')],
      hosts: [party('A', 'β', 'γ', 'α'), party('B', 'γ', 'α', 'β'), party('C', 'α', 'β', 'γ')],
    }
    expect(deferredAcceptance(instance).pairs).toEqual([
      ['α', 'A'],
      ['β', 'B'],
      ['γ', 'C'],
    ])
    expect(deferredAcceptance(swapped(instance)).pairs).toEqual([
      ['A', 'β'],
      ['B', 'γ'],
      ['C', 'α'],
    ])
  })
})

describe('an invalid instance', () => {
  test('is refused with every problem named', () => {
    const instance = {
      proposers: [
        { id: 'p', capacity: 0, ranking: ['h', 'h', 'nobody'] },
        { id: 'p', capacity: 1.5, ranking: [] },
        { id: 'both', capacity: 1, ranking: ['p'] },
      ],
      hosts: [
        { id: 'h', capacity: NaN, ranking: [] },
        { id: 'both', capacity: 1, ranking: [] },
      ],
    }
    const problems = () => {
      try {
        deferredAcceptance(instance)
      } catch (error) {
        if (error instanceof InvalidInstance) return error
      }
      throw new Error('was not refused')
    }
    expect(problems().problems).toEqual(
      expect.arrayContaining([
        { kind: 'duplicate-id', id: 'p' },
        { kind: 'on-both-sides', id: 'both' },
        { kind: 'bad-capacity', id: 'p', capacity: 0 },
        { kind: 'bad-capacity', id: 'p', capacity: 1.5 },
        { kind: 'bad-capacity', id: 'h', capacity: NaN },
        { kind: 'repeated-in-ranking', id: 'p', ranked: 'h' },
        { kind: 'unknown-in-ranking', id: 'p', ranked: 'nobody' },
        { kind: 'unknown-in-ranking', id: 'both', ranked: 'p' },
      ]),
    )
    expect(problems().problems).toHaveLength(8)
    expect(problems().message).toMatch(/nobody/)
  })

  test('names a repetition also where an id stands twice on the other side', () => {
    const host = { capacity: 1, ranking: [] }
    const refused = () =>
      deferredAcceptance({
        proposers: [{ id: 'p', capacity: 1, ranking: ['last', 'last'] }],
        hosts: [
          { id: 'twice', ...host },
          { id: 'twice', ...host },
          { id: 'last', ...host },
        ],
      })
    expect(refused).toThrow(
      expect.objectContaining({
        problems: [
          { kind: 'duplicate-id', id: 'twice' },
          { kind: 'repeated-in-ranking', id: 'p', ranked: 'last' },
        ],
      }) as Error,
    )
  })
})
