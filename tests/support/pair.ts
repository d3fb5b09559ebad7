import type { Actor } from '#models/actor.ts'
import { at } from '#models/clock.server.ts'
import { confirmCollaboration } from '#models/collaboration/answer.server.ts'
import { proposePair } from '#models/collaboration/propose.server.ts'
import { Collaboration } from '#models/collaboration/record.server.ts'
import { signAgreement } from '#models/collaboration/sign-agreement.server.ts'
import { organisation, person } from './alliance.ts'

export interface TestPair {
  id: string
  room: string
  ours: string
  theirs: string
  /** A representative and a member of ours, and a representative of theirs. */
  lead: Actor
  member: Actor
  otherLead: Actor
  coordinator: Actor
}

/** An active pair with its room. @param when it was proposed, confirmed and signed */
export async function activePair(when = new Date()): Promise<TestPair> {
  const [ours, theirs] = await Promise.all([
    organisation('示范单位甲'),
    organisation('示范单位乙', { seat: 'macao' }),
  ])
  const lead = await person('林晓', [[ours, 'representative']])
  const member = await person('陈敏', [[ours, 'member']])
  const otherLead = await person('何嘉欣', [[theirs, 'representative']])
  const coordinator = await person('统筹', [], { role: 'coordinator' })
  const id = await at(when, async () => {
    const id = await proposePair(lead, {
      from: ours,
      withOrganisation: theirs,
      title: '海洋传感联合项目',
      objectives: '共建浮标网络。',
    })
    await confirmCollaboration(otherLead, id)
    await signAgreement(lead, id, { version: 1 })
    await signAgreement(otherLead, id, { version: 1 })
    return id
  })
  const record = await Collaboration.findById(id).lean()
  const room = record?.room?.toString() ?? ''
  return { id, room, ours, theirs, lead, member, otherLead, coordinator }
}
