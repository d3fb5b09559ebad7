import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreementDiff, lineDiff, type Chunk } from '#models/collaboration/agreement-diff.ts'
import type { WireAgreement } from '#models/collaboration/collaboration.ts'

/** Few different lines, so that many are common. */
const anyText = fc
  .array(fc.constantFrom('甲', '乙', '丙', '', '# 分工'), { maxLength: 12 })
  .map((lines) => lines.join('\n'))

const linesOf = (text: string) => (text === '' ? [] : text.split('\n'))
const without = (kind: Chunk['kind'], chunks: readonly Chunk[]) =>
  chunks.filter((chunk) => chunk.kind !== kind).flatMap(({ lines }) => lines)

describe('the difference of two texts', () => {
  test('holds both: without what was added the old one, without what was removed the new one', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, now) => {
        const chunks = lineDiff(before, now)
        expect(without('added', chunks)).toEqual(linesOf(before))
        expect(without('removed', chunks)).toEqual(linesOf(now))
      }),
    )
  })

  test('is none exactly where the texts are the same', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, now) => {
        const differs = lineDiff(before, now).some(({ kind }) => kind !== 'same')
        expect(differs).toBe(linesOf(before).join('\n') !== linesOf(now).join('\n'))
      }),
    )
  })

  test('never puts two chunks of one kind beside each other', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, now) => {
        const kinds = lineDiff(before, now).map(({ kind }) => kind)
        expect(kinds.filter((kind, at) => kind === kinds[at - 1])).toEqual([])
      }),
    )
  })

  test('keeps what did not change', () => {
    expect(lineDiff('甲\n乙\n丙', '甲\n丁\n丙')).toEqual([
      { kind: 'same', lines: ['甲'] },
      { kind: 'removed', lines: ['乙'] },
      { kind: 'added', lines: ['丁'] },
      { kind: 'same', lines: ['丙'] },
    ])
  })

  test('of two very long texts does not take long', () => {
    const long = (word: string) => Array.from({ length: 20_000 }, () => word).join('\n')
    const started = performance.now()
    expect(lineDiff(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['removed', 'added'])
    expect(performance.now() - started).toBeLessThan(500)
  })
})

const milestone = (id: string, due: string) => ({
  id,
  title: { text: id, script: 'none' as const },
  owner: 'a',
  due,
})

const version = (facts: Partial<WireAgreement>): WireAgreement => ({
  version: 1,
  newest: 2,
  inForce: 1,
  objectives: { text: '目标', script: 'hans' },
  text: null,
  milestones: [],
  contacts: [],
  fingerprint: '',
  editedBy: null,
  editedAt: '',
  signatures: [],
  ...facts,
})

describe('the difference of two versions', () => {
  test('names the parts that differ', () => {
    const contact = { organisation: 'a', name: '何', role: null, email: null, phone: null }
    const before = version({ milestones: [milestone('x', '2026-05-01')] })
    expect(agreementDiff(before, before).parts).toEqual([])
    expect(agreementDiff(before, version({ contacts: [contact] })).parts).toEqual([
      'milestones',
      'contacts',
    ])
    const text = { text: '条款', script: 'hans' as const }
    expect(agreementDiff(before, { ...before, text }).parts).toEqual(['text'])
  })

  test('follows milestones through changes of their terms', () => {
    const before = version({
      milestones: [milestone('x', '2026-05-01'), milestone('y', '2026-06-01')],
    })
    const now = version({
      milestones: [milestone('z', '2026-07-01'), milestone('x', '2026-05-02')],
    })
    expect(
      agreementDiff(before, now).milestones.map(({ kind, now, before }) => [
        kind,
        (now ?? before)?.id,
      ]),
    ).toEqual([
      ['added', 'z'],
      ['changed', 'x'],
      ['removed', 'y'],
    ])
  })

  test('reads a text in the reader’s script', () => {
    const hans = { text: '数据', script: 'hans' as const, converted: '數據' }
    const hant = { text: '數據', script: 'hant' as const }
    expect(
      agreementDiff(version({ objectives: hans }), version({ objectives: hant })).parts,
    ).toEqual([])
  })
})
