import { describe, expect, test } from 'vitest'
import type { Actor } from '#models/actor.ts'
import { auditOf } from '#models/audit/audit.server.ts'
import { claimOrganisation } from '#models/organisation/claim.server.ts'
import { findMentions, pendingOrganisations } from '#models/organisation/find.server.ts'
import type { OrganisationState } from '#models/organisation/organisation.ts'
import { registerOrganisation } from '#models/organisation/register.server.ts'
import { releaseOrganisation } from '#models/organisation/release.server.ts'
import { reinstateOrganisation, suspendOrganisation } from '#models/organisation/suspend.server.ts'
import {
  resubmitOrganisation,
  returnOrganisation,
  verifyOrganisation,
} from '#models/organisation/verify.server.ts'
import { person, setOrganisationState } from '#tests/support/alliance.ts'
import { listenTo } from '#tests/support/events.ts'
import {
  again,
  bySlug,
  filledIn,
  importAll,
  ofRor,
  refusalOf,
} from '#tests/support/organisations.ts'

const reason = { reason: '名称与登记证书不一致' }
const note = { note: '我是该实验室的办公室主任' }
const secretary = () => person('统筹员', [], { role: 'coordinator' })

async function imported(): Promise<string> {
  await importAll([ofRor({ 'zh-Hans': '深圳湾实验室', en: 'Shenzhen Bay Laboratory' })])
  return (await bySlug('shenzhen-bay-laboratory'))._id.toString()
}

const stateOf = async (id: string) => (await findMentions([id])).get(id)?.state

describe('an organisation’s way into the alliance', () => {
  test('from ROR: claimed, returned, resubmitted, verified, suspended, reinstated', async () => {
    const id = await imported()
    const coordinator = await secretary()
    const stranger = await person('申请人')
    const activated = listenTo('membership.activated')
    const suspended = listenTo('organisation.suspended')

    await claimOrganisation(stranger, id, note)
    expect(await stateOf(id)).toBe('claimed')
    expect(activated).toEqual([{ organisationId: id, userId: stranger.id }])
    const representative = await again(stranger)
    expect(representative.organisations).toEqual([{ id, position: 'representative' }])

    await returnOrganisation(coordinator, id, reason)
    expect((await bySlug('shenzhen-bay-laboratory')).reason?.text).toBe(reason.reason)
    await resubmitOrganisation(representative, id, { note: '已更正' })
    expect(await stateOf(id)).toBe('claimed')
    await verifyOrganisation(coordinator, id)
    expect(await stateOf(id)).toBe('verified')
    expect((await bySlug('shenzhen-bay-laboratory')).reason).toBeUndefined()

    await suspendOrganisation(coordinator, id, reason)
    expect(await stateOf(id)).toBe('suspended')
    expect(suspended).toEqual([{ organisationId: id }])
    await reinstateOrganisation(coordinator, id, reason)
    expect(await stateOf(id)).toBe('verified')

    expect((await auditOf(id)).map(({ action }) => action).reverse()).toEqual([
      'organisation.claimed',
      'organisation.returned',
      'organisation.resubmitted',
      'organisation.verified',
      'organisation.suspended',
      'organisation.reinstated',
    ])
  })

  test('by registration: returned and resubmitted it is registered again, not claimed', async () => {
    const [coordinator, founder] = [await secretary(), await person('创办人')]
    const { id, slug } = await registerOrganisation(founder, filledIn({ en: 'Delta Society' }))
    expect(slug).toBe('delta-society')
    expect(await stateOf(id)).toBe('registered')
    await returnOrganisation(coordinator, id, reason)
    await resubmitOrganisation(await again(founder), id)
    expect(await stateOf(id)).toBe('registered')
  })

  test('two who claim at once: one has it, the other is told', async () => {
    const id = await imported()
    const claimants = await Promise.all([person('甲'), person('乙'), person('丙')])
    const refusals = await Promise.all(
      claimants.map((claimant) => refusalOf(claimOrganisation(claimant, id, note))),
    )
    expect(refusals.filter((refusal) => refusal === undefined)).toHaveLength(1)
    expect(refusals.filter((refusal) => refusal === 'already-claimed')).toHaveLength(2)
    const represented = await Promise.all(claimants.map(again))
    expect(represented.filter(({ organisations }) => organisations.length > 0)).toHaveLength(1)
  })

  test('a released claim leaves ROR’s facts, no people, and room for another claim', async () => {
    const id = await imported()
    const [coordinator, impostor] = [await secretary(), await person('冒名者')]
    await claimOrganisation(impostor, id, note)
    const ended = listenTo('membership.ended')
    await releaseOrganisation(coordinator, id, reason)
    expect(await stateOf(id)).toBe('imported')
    expect(ended).toEqual([{ organisationId: id, userId: impostor.id }])
    expect((await again(impostor)).organisations).toEqual([])
    expect((await bySlug('shenzhen-bay-laboratory')).applicant).toBeUndefined()
    await claimOrganisation(await person('真代表'), id, note)
    expect(await stateOf(id)).toBe('claimed')
  })
})

describe('an illegal step', () => {
  const STEPS: Record<
    string,
    [(actor: Actor, id: string) => Promise<void>, string, OrganisationState[]]
  > = {
    claim: [(actor, id) => claimOrganisation(actor, id, note), 'already-claimed', ['imported']],
    verify: [verifyOrganisation, 'not-pending', ['claimed', 'registered']],
    return: [
      (actor, id) => returnOrganisation(actor, id, reason),
      'not-pending',
      ['claimed', 'registered'],
    ],
    release: [
      (actor, id) => releaseOrganisation(actor, id, reason),
      'not-claimed',
      ['claimed', 'returned'],
    ],
    suspend: [(actor, id) => suspendOrganisation(actor, id, reason), 'not-verified', ['verified']],
    reinstate: [
      (actor, id) => reinstateOrganisation(actor, id, reason),
      'not-suspended',
      ['suspended'],
    ],
  }
  const STATES = ['imported', 'claimed', 'registered', 'verified', 'returned', 'suspended'] as const
  const illegal = Object.entries(STEPS).flatMap(([step, [, , from]]) =>
    STATES.filter((state) => !from.includes(state)).map((state) => [step, state] as const),
  )

  test.each(illegal)('%s while %s is refused and changes nothing', async (step, state) => {
    const id = await imported()
    await setOrganisationState(id, state)
    const [verb, refusal] = STEPS[step] ?? []
    expect(await refusalOf(verb?.(await secretary(), id) ?? Promise.resolve())).toBe(refusal)
    expect(await stateOf(id)).toBe(state)
    expect(await auditOf(id)).toEqual([])
  })

  test('resubmitting what was not returned is refused', async () => {
    const founder = await person('创办人')
    const { id } = await registerOrganisation(founder, filledIn({ en: 'Delta Society' }))
    expect(await refusalOf(resubmitOrganisation(await again(founder), id))).toBe('not-returned')
  })

  test('by somebody who may not is forbidden', async () => {
    const id = await imported()
    const stranger = await person('路人')
    for (const verb of [
      verifyOrganisation,
      (actor: Actor) => returnOrganisation(actor, id, reason),
    ]) {
      expect(await refusalOf(verb(stranger, id))).toBe('forbidden')
    }
    expect(await refusalOf(resubmitOrganisation(stranger, id))).toBe('forbidden')
  })

  test('on an organisation that does not exist is not found', async () => {
    expect(await refusalOf(verifyOrganisation(await secretary(), 'f'.repeat(24)))).toBe('not-found')
  })
})

describe('the coordinators’ queue', () => {
  test('holds what waits, the longest first, with who asks and why', async () => {
    const id = await imported()
    const coordinator = await secretary()
    const [claimant, founder] = [await person('申请人'), await person('创办人')]
    await claimOrganisation(claimant, id, note)
    const registered = await registerOrganisation(founder, filledIn({ en: 'Delta Society' }))
    const queue = await pendingOrganisations(coordinator)
    expect(queue.map(({ organisation, applicant }) => [organisation.id, applicant.name])).toEqual([
      [id, '申请人'],
      [registered.id, '创办人'],
    ])
    expect(queue[0]?.note?.text).toBe(note.note)
    expect(await refusalOf(pendingOrganisations(claimant))).toBe('forbidden')
  })
})
