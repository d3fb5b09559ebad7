import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deferredAcceptance } from '#models/matching/deferred-acceptance.ts'
import { explain } from '#models/matching/explain.ts'
import { instances, partnersIn } from './instances.ts'

const party = (id: string, capacity: number, ...ranking: string[]) => ({ id, capacity, ranking })

describe('an explanation', () => {
  const instance = {
    proposers: [
      party('a', 1, 'x', 'y'),
      party('b', 1, 'x'),
      party('c', 1, 'x', 'y', 'z'),
      party('d', 1),
      party('e', 1, 'z'),
    ],
    hosts: [party('x', 2, 'a', 'b', 'c'), party('y', 1, 'a'), party('z', 1, 'c')],
  }
  const explanations = explain(instance, deferredAcceptance(instance))

  test('says who got the first on the list', () => {
    expect(explanations.get('a')).toMatchObject({
      code: 'top-choices',
      partners: [{ id: 'x', place: 1 }],
      missed: [],
    })
  })

  test('says who filled its places with partners it ranked higher, and who did not rank at all', () => {
    expect(explanations.get('c')).toEqual({
      code: 'matched',
      places: 1,
      ranked: 3,
      partners: [{ id: 'z', place: 3 }],
      missed: [
        { id: 'x', place: 1, because: 'full', places: 2 },
        { id: 'y', place: 2, because: 'not-ranked', places: 1 },
      ],
    })
  })

  test('tells the unmatched why: an empty list, nobody mutual, everybody full', () => {
    expect(explanations.get('d')).toMatchObject({ code: 'nobody-ranked', ranked: 0 })
    expect(explanations.get('e')).toMatchObject({ code: 'nobody-mutual' })
    expect(explanations.get('y')).toMatchObject({
      code: 'outranked',
      missed: [{ id: 'a', place: 1, because: 'full', places: 1 }],
    })
  })

  test('admits what was changed by hand', () => {
    const byHand = explain(instance, { pairs: [['e', 'x']] })
    expect(byHand.get('a')?.missed[0]).toMatchObject({ id: 'x', because: 'set-aside' })
    expect(byHand.get('x')?.partners).toEqual([{ id: 'e', place: null }])
  })

  test('is given to both sides, names the real partners, and finds nobody set aside in a stable matching', () => {
    fc.assert(
      fc.property(instances(7), (any) => {
        const matching = deferredAcceptance(any)
        const partners = partnersIn(matching)
        const all = explain(any, matching)
        expect(all.size).toBe(any.proposers.length + any.hosts.length)
        for (const [id, explanation] of all) {
          expect(explanation.partners.map((partner) => partner.id).sort()).toEqual(
            (partners.get(id) ?? []).sort(),
          )
          expect(explanation.missed.map(({ because }) => because)).not.toContain('set-aside')
        }
      }),
    )
  })
})
