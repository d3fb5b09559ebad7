import type { WireCollaboration } from '#models/collaboration/collaboration.ts'
import { AGREEING_STATES, reasonOf, stateAfter } from '#models/collaboration/states.ts'
import type { Problem } from '#app/forms/problem.ts'
import type { CollaborationAct } from './index.ts'

/** Why this reader cannot do this now, in the words of `errors.json`; null when they can. */
export function refusalOf(
  act: CollaborationAct,
  { state, may }: Pick<WireCollaboration, 'state' | 'may'>,
): Problem['key'] | null {
  const { allowed, timely } = {
    confirmation: { allowed: may.confirm, timely: stateAfter(state, 'confirm') !== null },
    refusal: { allowed: may.decline, timely: stateAfter(state, 'decline') !== null },
    withdrawal: { allowed: may.withdraw, timely: stateAfter(state, 'withdraw') !== null },
    agreement: { allowed: may.editAgreement, timely: AGREEING_STATES.includes(state) },
    signature: { allowed: may.sign, timely: AGREEING_STATES.includes(state) },
    exit: { allowed: may.announceExit, timely: stateAfter(state, 'exit') !== null },
    'exit-withdrawal': { allowed: may.takeBackExit, timely: stateAfter(state, 'exit') !== null },
    suspension: { allowed: may.suspend, timely: stateAfter(state, 'suspend') !== null },
    resumption: { allowed: may.resume, timely: state === 'suspended' },
    completion: { allowed: may.complete, timely: stateAfter(state, 'complete') !== null },
    revival: { allowed: may.revive, timely: stateAfter(state, 'revive') !== null },
  }[act]
  if (allowed) return null
  if (!timely) return `reason.${reasonOf(state)}`
  // Who may edit represents a party, so what is missing is not the right to sign.
  return act === 'signature' && may.editAgreement ? 'reason.agreement-signed' : 'code.forbidden'
}
