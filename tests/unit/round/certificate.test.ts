import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Types } from 'mongoose'
import { certify, sha256 } from '#models/round/certificate.server.ts'
import type { Certificate, LabelPair } from '#models/round/certificate.ts'
import { certificateSchema } from '#models/round/certificate-schema.ts'
import { checkCertificate } from '#models/round/check-certificate.ts'
import { figuresOf } from '#models/round/figures.ts'
import {
  matchSnapshot,
  on,
  pairsOf,
  partnersBySide,
  samePair,
  withChanges,
  type HandChange,
  type Pair,
  type Snapshot,
} from '#models/round/outcome.ts'
import type { Side } from '#models/programme/programme.ts'

const said = { 'zh-Hans': '甲方', 'zh-Hant': '甲方', en: 'Side' }
const side = { title: said, kinds: [], seats: [], capacity: 1 }
const programme = { slug: 'demo', title: said, sides: { a: side, b: side } }

const party = (others: number) =>
  fc.record({
    organisation: fc.constant('').map(() => new Types.ObjectId().toString()),
    application: fc.constant(''),
    capacity: fc.integer({ min: 1, max: 3 }),
    ranking: fc.shuffledSubarray(Array.from({ length: others }, (_, number) => number)),
    listed: fc.constant(true),
  })

const snapshots: fc.Arbitrary<Snapshot> = fc
  .tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 }))
  .chain(([a, b]) =>
    fc.record({
      sides: fc.record({
        a: fc.array(party(b), { minLength: a, maxLength: a }),
        b: fc.array(party(a), { minLength: b, maxLength: b }),
      }),
      leftOut: fc.constant([]),
    }),
  )

const sides = fc.constantFrom<Side>('a', 'b')

const certificateFor = (snapshot: Snapshot, proposing: Side, changes: HandChange[] = []) => {
  const result = withChanges(snapshot, proposing, matchSnapshot(snapshot, proposing), changes)
  const round = { number: 1 as const, proposing, publishedAt: new Date('2026-05-01T00:00:00Z') }
  return certify(programme, round, { snapshot, result })
}

const byHand = (change: HandChange['change'], pair: Pair): HandChange => ({
  ...{ change, pair, reason: '有原因', by: '', at: '' },
})

/** Undoes the first pair, and forms another where there is room for one. */
function changesFor(snapshot: Snapshot, proposing: Side): HandChange[] {
  const pairs = pairsOf(matchSnapshot(snapshot, proposing))
  const [first] = pairs
  const partners = partnersBySide(snapshot, pairs)
  const free = (own: Side) =>
    snapshot.sides[own].findIndex(
      ({ capacity }, number) => (partners[own][number]?.length ?? 0) < capacity,
    )
  const formed: Pair = [free('a'), free('b')]
  const possible = formed.every((number) => number >= 0)
  const there = pairs.some((pair) => samePair(pair, formed))
  return [
    ...(first ? [byHand('undone', first)] : []),
    ...(possible && !there ? [byHand('formed', formed)] : []),
  ]
}

describe('the certificate of any matching', () => {
  test('holds, as it is and after it was written down and read again', async () => {
    await fc.assert(
      fc.asyncProperty(snapshots, sides, async (snapshot, proposing) => {
        const certificate = certificateFor(snapshot, proposing)
        const read = certificateSchema.parse(JSON.parse(JSON.stringify(certificate)))
        for (const one of [certificate, read]) {
          const { checks, holds } = await checkCertificate(one, sha256)
          expect(checks).toEqual({
            ...{ checksum: true, parties: true, places: true },
            ...{ lists: true, computed: true, blocking: true },
          })
          expect(holds).toBe(true)
        }
        expect(certificate.blockingPairs).toEqual([])
      }),
    )
  })

  test('holds with changes by hand, which it names', async () => {
    await fc.assert(
      fc.asyncProperty(snapshots, sides, async (snapshot, proposing) => {
        const changes = changesFor(snapshot, proposing)
        const certificate = certificateFor(snapshot, proposing, changes)
        expect(certificate.byHand).toHaveLength(changes.length)
        expect((await checkCertificate(certificate, sha256)).holds).toBe(true)
      }),
    )
  })

  test('says nothing of organisations', () => {
    fc.assert(
      fc.property(snapshots, sides, (snapshot, proposing) => {
        const text = JSON.stringify(certificateFor(snapshot, proposing))
        for (const { organisation } of [...snapshot.sides.a, ...snapshot.sides.b]) {
          expect(text).not.toContain(organisation)
        }
      }),
    )
  })
})

const SMALL: Snapshot = {
  sides: {
    a: [
      { organisation: 'x', application: '', capacity: 1, ranking: [0, 1], listed: true },
      { organisation: 'y', application: '', capacity: 1, ranking: [0], listed: true },
    ],
    b: [
      { organisation: 'z', application: '', capacity: 1, ranking: [0, 1], listed: true },
      { organisation: 'w', application: '', capacity: 1, ranking: [0], listed: true },
    ],
  },
  leftOut: [],
}

describe('a certificate that was tampered with', () => {
  const whole = certificateFor(SMALL, 'a')
  const cases: Array<[string, (certificate: Certificate) => Certificate, string[]]> = [
    [
      'by another pair',
      (certificate) => ({ ...certificate, pairs: [['A2', 'B1']] as LabelPair[] }),
      ['checksum', 'computed', 'blocking'],
    ],
    [
      'by one pair too many for a place',
      (certificate) => ({ ...certificate, pairs: [...certificate.pairs, ['A1', 'B2']] }),
      ['checksum', 'places', 'computed'],
    ],
    [
      'by a pair that nobody wanted',
      (certificate) => ({ ...certificate, pairs: [...certificate.pairs, ['A2', 'B2']] }),
      ['checksum', 'lists', 'computed'],
    ],
    [
      'by a label that nobody has',
      (certificate) => ({ ...certificate, pairs: [['A1', 'B9']] as LabelPair[] }),
      ['checksum', 'parties', 'places', 'lists', 'computed', 'blocking'],
    ],
    ['in its date', (certificate) => ({ ...certificate, publishedAt: 'later' }), ['checksum']],
  ]

  test.each(cases)('%s does not hold', async (_, tamper, failing) => {
    const { checks, holds } = await checkCertificate(tamper(whole), sha256)
    expect(holds).toBe(false)
    expect(Object.keys(checks).filter((check) => !checks[check as keyof typeof checks])).toEqual(
      failing,
    )
  })

  test('is not called wrong where only the checksum cannot be made', async () => {
    const { checks, holds } = await checkCertificate(whole, () => Promise.resolve(null))
    expect(checks.checksum).toBeNull()
    expect(holds).toBe(true)
  })
})

test('figures add up for any matching', () => {
  fc.assert(
    fc.property(snapshots, sides, (snapshot, proposing) => {
      const result = matchSnapshot(snapshot, proposing)
      const figures = figuresOf(snapshot, result, proposing)
      for (const one of ['a', 'b'] as const) {
        const { reached, unranked, parties, codes, matched } = figures.sides[one]
        expect(reached.reduce((sum, count) => sum + count, unranked)).toBe(figures.pairs)
        expect(Object.values(codes).reduce((sum, count) => sum + count)).toBe(parties)
        expect(matched).toBe(new Set(pairsOf(result).map((pair) => on(one, pair))).size)
      }
      // The proposing side's best is the other one's worst.
      expect(figures.other.sides[proposing].better).toBe(0)
      expect(figures.other.pairs).toBe(figures.pairs)
    }),
  )
})
