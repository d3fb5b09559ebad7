import { Types } from 'mongoose'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#models/actor.ts'
import { confirmCollaboration } from '#models/collaboration/answer.server.ts'
import { cityLinks } from '#models/collaboration/city-links.server.ts'
import { proposePair } from '#models/collaboration/propose.server.ts'
import {
  COLLABORATIONS_PER_PAGE,
  collaborationsOfOrganisation,
  countActive,
  myCollaborations,
  publicCollaborations,
} from '#models/collaboration/queries.server.ts'
import { Collaboration } from '#models/collaboration/record.server.ts'
import { signAgreement } from '#models/collaboration/sign-agreement.server.ts'
import type { Seat } from '#models/organisation/organisation.ts'
import { organisation, person } from '#tests/support/alliance.ts'

let ours: string
let us: Actor
let number = 0

beforeEach(async () => {
  ours = await organisation('示范单位甲', { seat: 'shenzhen' })
  us = await person('林晓', [[ours, 'representative']])
})

/** A pair of ours with a new organisation in that city, as far as `until`. */
async function pair(seat: Seat, until: 'proposed' | 'confirmed' | 'active') {
  number += 1
  const partner = await organisation(`伙伴${number}`, { seat })
  const them = await person(`代表${number}`, [[partner, 'representative']])
  const title = `项目${number}`
  const input = { from: ours, withOrganisation: partner, title, objectives: '目标' }
  const id = await proposePair(us, input)
  if (until !== 'proposed') await confirmCollaboration(them, id)
  if (until === 'active') {
    await signAgreement(us, id, { version: 1 })
    await signAgreement(them, id, { version: 1 })
  }
  return { id, partner, them, title }
}

const titles = (list: ReadonlyArray<{ title: { text: string } }>) =>
  list.map(({ title }) => title.text)

describe('lists of collaborations', () => {
  test('show visitors what was signed, parties and coordinators everything of theirs', async () => {
    const active = await pair('macao', 'active')
    const proposed = await pair('macao', 'proposed')
    const outsider = await person('路人', [[active.partner, 'representative']])
    const coordinator = await person('统筹', [], { role: 'coordinator' })
    const of = async (actor: Actor | null) =>
      titles(await collaborationsOfOrganisation(ours, actor, 'hans'))
    expect(await of(null)).toEqual([active.title])
    expect(await of(outsider)).toEqual([active.title])
    expect(await of(us)).toEqual([proposed.title, active.title])
    expect(await of(coordinator)).toEqual([proposed.title, active.title])
  })

  test('put what waits for me before what is newer', async () => {
    const toSign = await pair('macao', 'confirmed')
    const waiting = await pair('macao', 'proposed')
    const active = await pair('macao', 'active')
    expect(titles(await myCollaborations(us, 'hans'))).toEqual([
      toSign.title,
      active.title,
      waiting.title,
    ])
    expect(titles(await myCollaborations(waiting.them, 'hans'))).toEqual([waiting.title])
  })

  test('come in pages, the last signed first', async () => {
    const { id } = await pair('foshan', 'active')
    await pair('foshan', 'confirmed')
    const signed = await Collaboration.findById(id).orFail().lean()
    const others = Array.from({ length: COLLABORATIONS_PER_PAGE }, (_, index) => ({
      ...signed,
      _id: new Types.ObjectId(),
      title: { text: `旧项目${index}`, script: 'hans' },
      signedAt: new Date(Date.UTC(2020, 0, 31 - index)),
    }))
    await Collaboration.insertMany(others)
    const first = await publicCollaborations({ page: 1, script: null })
    const second = await publicCollaborations({ page: 2, script: null })
    expect([...titles(first.items), ...titles(second.items)]).toEqual(
      [signed, ...others].map(({ title }) => title.text),
    )
    const total = COLLABORATIONS_PER_PAGE + 1
    expect(first).toMatchObject({ total, page: 1, pages: 2 })
    expect(await publicCollaborations({ page: 3, script: null })).toEqual(second)
    expect(await countActive()).toBe(total)
  })
})

describe('links between cities', () => {
  test('count active collaborations of two cities, in the cities’ order', async () => {
    await pair('hong-kong', 'active')
    await pair('guangzhou', 'active')
    await pair('guangzhou', 'active')
    await pair('macao', 'confirmed')
    await pair('shenzhen', 'active')
    expect(await cityLinks()).toEqual([
      { from: 'guangzhou', to: 'shenzhen', count: 2 },
      { from: 'shenzhen', to: 'hong-kong', count: 1 },
    ])
  })
})
