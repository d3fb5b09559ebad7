import { describe, expect, test } from 'vitest'
import { acceptMembership, declineMembership } from '#models/membership/answer.server.ts'
import { appointRepresentative } from '#models/membership/appoint.server.ts'
import { endMembership } from '#models/membership/end.server.ts'
import {
  countMembers,
  membershipOf,
  membersOf,
  requestsOf,
} from '#models/membership/list.server.ts'
import { requestMembership } from '#models/membership/request.server.ts'
import type { Actor } from '#models/actor.ts'
import { organisation, person, setOrganisationState } from '#tests/support/alliance.ts'
import { listenTo } from '#tests/support/events.ts'
import { again, refusalOf } from '#tests/support/organisations.ts'

async function society() {
  const id = await organisation('示范学会')
  return { id, chair: await person('会长', [[id, 'representative']]) }
}

const membershipId = async (actor: Actor, organisationId: string) =>
  (await membershipOf(actor, organisationId))?.id ?? ''

describe('coming into an organisation', () => {
  test('one asks, a representative lets one in', async () => {
    const { id, chair } = await society()
    const newcomer = await person('新人')
    const activated = listenTo('membership.activated')
    await requestMembership(newcomer, id)
    const [request] = await requestsOf(chair, id)
    expect(request?.person.name).toBe('新人')
    expect(await countMembers(id)).toBe(1)
    await acceptMembership(chair, request?.id ?? '')
    expect(activated).toEqual([{ organisationId: id, userId: newcomer.id }])
    expect((await again(newcomer)).organisations).toEqual([{ id, position: 'member' }])
    expect(
      (await membersOf(await again(newcomer), id)).map(({ person: { name } }) => name),
    ).toEqual(['会长', '新人'])
  })

  test('who was refused may ask again', async () => {
    const { id, chair } = await society()
    const newcomer = await person('新人')
    await requestMembership(newcomer, id)
    await declineMembership(chair, await membershipId(newcomer, id))
    expect((await membershipOf(newcomer, id))?.state).toBe('declined')
    await requestMembership(newcomer, id)
    expect((await membershipOf(newcomer, id))?.state).toBe('requested')
  })

  test('asking twice, or as a member, is refused', async () => {
    const { id, chair } = await society()
    const newcomer = await person('新人')
    await requestMembership(newcomer, id)
    expect(await refusalOf(requestMembership(newcomer, id))).toBe('already-requested')
    expect(await refusalOf(requestMembership(chair, id))).toBe('already-member')
  })

  test('nobody is asked where nobody is, and nobody comes into a suspended one', async () => {
    const { id, chair } = await society()
    const newcomer = await person('新人')
    await requestMembership(newcomer, id)
    await setOrganisationState(id, 'suspended')
    const request = await membershipId(newcomer, id)
    expect(await refusalOf(acceptMembership(chair, request))).toBe('organisation-suspended')
    expect(await refusalOf(requestMembership(await person('他人'), id))).toBe(
      'organisation-suspended',
    )
    const unclaimed = await organisation('未认领', { state: 'imported' })
    expect(await refusalOf(requestMembership(newcomer, unclaimed))).toBe('unclaimed')
  })

  test('a request is answered once, by those who may', async () => {
    const { id, chair } = await society()
    const newcomer = await person('新人')
    await requestMembership(newcomer, id)
    const request = await membershipId(newcomer, id)
    expect(await refusalOf(acceptMembership(newcomer, request))).toBe('forbidden')
    expect(await refusalOf(acceptMembership(await person('路人'), request))).toBe('not-found')
    await acceptMembership(chair, request)
    expect(await refusalOf(declineMembership(chair, request))).toBe('not-requested')
  })
})

describe('leaving an organisation', () => {
  test('a member leaves, or is removed by a representative', async () => {
    const { id, chair } = await society()
    const [one, other] = [
      await person('甲', [[id, 'member']]),
      await person('乙', [[id, 'member']]),
    ]
    const ended = listenTo('membership.ended')
    await endMembership(one, await membershipId(one, id))
    expect(await refusalOf(endMembership(one, await membershipId(other, id)))).toBe('forbidden')
    await endMembership(chair, await membershipId(other, id))
    expect(ended.map(({ userId }) => userId)).toEqual([one.id, other.id])
    expect(await refusalOf(endMembership(chair, await membershipId(other, id)))).toBe('not-member')
  })

  test('the last representative stays until another one is appointed', async () => {
    const { id, chair } = await society()
    const member = await person('甲', [[id, 'member']])
    const own = await membershipId(chair, id)
    expect(await refusalOf(endMembership(chair, own))).toBe('last-representative')
    await appointRepresentative(chair, await membershipId(member, id))
    await endMembership(chair, own)
    expect((await again(member)).organisations).toEqual([{ id, position: 'representative' }])
  })

  test('two representatives who leave in the same moment do not both get away', async () => {
    const { id, chair } = await society()
    const other = await person('副会长', [[id, 'representative']])
    const refusals = await Promise.all(
      [chair, other].map(async (actor) =>
        refusalOf(endMembership(actor, await membershipId(actor, id))),
      ),
    )
    expect(refusals.filter(Boolean)).toEqual(['last-representative'])
    expect(await countMembers(id)).toBe(1)
  })

  test('taking back a request is no leaving', async () => {
    const { id } = await society()
    const newcomer = await person('新人')
    await requestMembership(newcomer, id)
    const ended = listenTo('membership.ended')
    await endMembership(newcomer, await membershipId(newcomer, id))
    expect((await membershipOf(newcomer, id))?.state).toBe('ended')
    expect(ended).toEqual([])
  })
})

describe('who belongs to an organisation', () => {
  test('is for its people and coordinators; requests for those who answer them', async () => {
    const { id } = await society()
    const member = await person('甲', [[id, 'member']])
    const stranger = await person('路人')
    expect(await refusalOf(membersOf(stranger, id))).toBe('forbidden')
    expect(await refusalOf(requestsOf(member, id))).toBe('forbidden')
    const coordinator = await person('统筹员', [], { role: 'coordinator' })
    expect(await membersOf(coordinator, id)).toHaveLength(2)
    expect(await membershipOf(null, id)).toBeNull()
  })

  test('only a plain member is appointed', async () => {
    const { id, chair } = await society()
    const own = await membershipId(chair, id)
    expect(await refusalOf(appointRepresentative(chair, own))).toBe('not-plain-member')
  })
})
