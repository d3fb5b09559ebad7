import { beforeEach, describe, expect, test } from 'vitest'
import { Agreement } from '#models/collaboration/agreement.server.ts'
import {
  agreementVersion,
  agreementVersions,
} from '#models/collaboration/agreement-versions.server.ts'
import { editAgreement } from '#models/collaboration/edit-agreement.server.ts'
import { milestonesOf } from '#models/milestone/find.server.ts'
import { moveMilestone } from '#models/milestone/move.server.ts'
import {
  agreement,
  agreementOf,
  bothSign,
  confirmedPair,
  type Pair,
} from '#tests/support/collaborations.ts'

const NOW = new Date('2026-05-01T01:00:00Z')

let pair: Pair

beforeEach(async () => {
  pair = await confirmedPair(NOW)
})

const edit = (input: ReturnType<typeof agreement>, actor = pair.lin) =>
  editAgreement(actor, pair.id, input, NOW)
const probe = () => ({ title: '第一支探头下水', owner: pair.ours, due: '2026-08-20' })
const guide = () => ({ title: '校准指南', owner: pair.theirs, due: '2026-11-30' })
const inForce = async () =>
  (await milestonesOf(pair.id, { actor: pair.lin, script: null, now: NOW })).all ?? []

describe('milestones and contacts', () => {
  test('are part of a version, each with its party, as they were written', async () => {
    const contact = {
      organisation: pair.theirs,
      name: '何嘉欣',
      role: '項目主任',
      email: 'ho@example.org',
    }
    await edit(agreement(1, [probe(), guide()], { contacts: [contact] }), pair.ho)
    expect(await agreementOf(pair)).toMatchObject({
      version: 2,
      milestones: [
        { title: { text: '第一支探头下水' }, owner: pair.ours, due: '2026-08-20' },
        { title: { text: '校准指南' }, owner: pair.theirs, due: '2026-11-30' },
      ],
      contacts: [
        {
          organisation: pair.theirs,
          name: '何嘉欣',
          role: { text: '項目主任', script: 'hant' },
          email: 'ho@example.org',
          phone: null,
        },
      ],
    })
  })

  test('belong to one of the parties', async () => {
    const elsewhere = pair.outsider.organisations[0]?.id ?? ''
    for (const wrong of [
      agreement(1, [{ ...probe(), owner: elsewhere }]),
      agreement(1, [], { contacts: [{ organisation: elsewhere, name: '某人' }] }),
    ]) {
      await expect(edit(wrong)).rejects.toMatchObject({
        code: 'invalid',
        detail: { reason: 'not-a-party' },
      })
    }
    expect(await Agreement.countDocuments()).toBe(1)
  })

  test('sent twice make one version', async () => {
    const input = agreement(1, [probe()])
    await Promise.allSettled([edit(input), edit(input)])
    await edit(input)
    expect(await Agreement.countDocuments()).toBe(2)
  })

  test('are taken up when all have signed, and not before', async () => {
    await edit(agreement(1, [guide(), probe()]))
    expect(await inForce()).toEqual([])
    await bothSign(pair, 2, NOW)
    expect((await inForce()).map(({ title, state }) => [title.text, state])).toEqual([
      ['第一支探头下水', 'planned'],
      ['校准指南', 'planned'],
    ])
  })

  test('keep what was reached from version to version; what is left out is not in force', async () => {
    await edit(agreement(1, [probe(), guide()]))
    await bothSign(pair, 2, NOW)
    const [first] = await inForce()
    const id = first?.id ?? ''
    await moveMilestone(pair.lin, { collaborationId: pair.id, id, action: 'start' }, null, NOW)
    const later = { ...probe(), id, due: '2026-10-01' }
    await edit(agreement(2, [later, { title: '新的一项', owner: pair.theirs, due: '2026-12-01' }]))
    expect((await inForce()).map(({ due }) => due)).toEqual(['2026-08-20', '2026-11-30'])
    await bothSign(pair, 3, NOW)
    expect(await inForce()).toMatchObject([
      { id, due: '2026-10-01', state: 'under-way' },
      { title: { text: '新的一项' }, state: 'planned' },
    ])
  })

  test('a milestone that names another collaboration’s, or one twice, is a new one', async () => {
    const foreign = 'f'.repeat(24)
    await edit(agreement(1, [{ ...probe(), id: foreign }]))
    const [own] = (await agreementOf(pair)).milestones
    expect(own?.id).not.toBe(foreign)
    const id = own?.id ?? ''
    await edit(
      agreement(2, [
        { ...probe(), id },
        { ...guide(), id },
      ]),
    )
    const ids = (await agreementOf(pair)).milestones.map((milestone) => milestone.id)
    expect(ids[0]).toBe(id)
    expect(new Set(ids).size).toBe(2)
  })
})

describe('versions', () => {
  test('are all there for parties and coordinators, and nobody else', async () => {
    await edit(agreement(1, [probe()]))
    for (const reader of [pair.lin, pair.ho, pair.member, pair.coordinator]) {
      const versions = await agreementVersions(reader, pair.id, null)
      expect(versions.map(({ version }) => version)).toEqual([2, 1])
    }
    for (const nobody of [pair.outsider, null]) {
      await expect(agreementVersions(nobody, pair.id, null)).rejects.toMatchObject({
        code: 'not-found',
      })
    }
    await expect(agreementVersion(pair.lin, pair.id, 3, null)).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('are compared with the one in force, or else with the one before', async () => {
    const before = async (version: number) =>
      (await agreementVersion(pair.lin, pair.id, version, null)).before?.version ?? null
    await edit(agreement(1, [probe()]))
    expect([await before(1), await before(2)]).toEqual([null, 1])
    await bothSign(pair, 2, NOW)
    await edit(agreement(2, [guide()]))
    await edit(agreement(3, [guide(), probe()]))
    expect([await before(2), await before(3), await before(4)]).toEqual([1, 2, 2])
  })

  test('have fingerprints that stay, and differ when anything that is signed differs', async () => {
    await edit(agreement(1, [probe()]))
    const first = (await agreementOf(pair)).fingerprint
    expect(first).toMatch(/^[0-9a-f]{64}$/)
    await bothSign(pair, 2, NOW)
    expect((await agreementOf(pair)).fingerprint).toBe(first)
    await edit(agreement(2, [{ ...probe(), due: '2026-08-21' }]))
    const all = await agreementVersions(pair.coordinator, pair.id, 'hant')
    expect(new Set(all.map(({ fingerprint }) => fingerprint)).size).toBe(3)
    expect(all[1]?.fingerprint).toBe(first)
  })
})
