import type { Actor } from '#models/actor.ts'
import { confirmCollaboration } from '#models/collaboration/answer.server.ts'
import { editAgreement } from '#models/collaboration/edit-agreement.server.ts'
import { findCollaboration } from '#models/collaboration/find.server.ts'
import type { AgreementInput } from '#models/collaboration/input.ts'
import { proposePair } from '#models/collaboration/propose.server.ts'
import { signAgreement } from '#models/collaboration/sign-agreement.server.ts'
import { organisation, person } from './alliance.ts'

export interface Pair {
  id: string
  ours: string
  theirs: string
  /** Represent the two. */
  lin: Actor
  ho: Actor
  /** A plain member of ours. */
  member: Actor
  coordinator: Actor
  outsider: Actor
}

const TITLE = '海洋传感联合项目'

/** A pair that its partner has confirmed, with the people around it. */
export async function confirmedPair(now: Date): Promise<Pair> {
  const ours = await organisation('示范单位甲')
  const theirs = await organisation('示范单位乙', { seat: 'macao' })
  const elsewhere = await organisation('示范单位丙')
  const lin = await person('林晓', [[ours, 'representative']])
  const ho = await person('何嘉欣', [[theirs, 'representative']], { locale: 'zh-Hant' })
  const member = await person('成员', [[ours, 'member']])
  const coordinator = await person('统筹', [], { role: 'coordinator' })
  const outsider = await person('路人', [[elsewhere, 'representative']])
  const input = { from: ours, withOrganisation: theirs, title: TITLE, objectives: '共建浮标网络。' }
  const id = await proposePair(lin, input, now)
  await confirmCollaboration(ho, id, now)
  return { id, ours, theirs, lin, ho, member, coordinator, outsider }
}

/** What a form gives for an agreement with these milestones. */
export const agreement = (
  version: number,
  milestones: AgreementInput['milestones'] = [],
  more: Partial<AgreementInput> = {},
): AgreementInput => ({
  objectives: '共建浮标网络。',
  text: '双方每季度开会一次。',
  milestones,
  contacts: [],
  version,
  ...more,
})

/** Both sign the current version. */
export async function bothSign({ id, lin, ho }: Pair, version: number, now: Date): Promise<void> {
  await signAgreement(lin, id, { version }, now)
  await signAgreement(ho, id, { version }, now)
}

/** A pair at work since `now`, with these milestones in force. */
export async function activePair(
  now: Date,
  milestones: (pair: Pair) => AgreementInput['milestones'] = () => [],
): Promise<Pair> {
  const pair = await confirmedPair(now)
  await editAgreement(pair.lin, pair.id, agreement(1, milestones(pair)), now)
  await bothSign(pair, 2, now)
  return pair
}

/** The agreement as a party reads it. */
export async function agreementOf({ id, lin }: Pair) {
  const { inner } = await findCollaboration(lin, id, null)
  if (!inner) throw new Error('a party reads the agreement')
  return inner.agreement
}
