import { represents, type Actor } from '#models/actor.ts'
import type { Permissions } from './collaboration.ts'
import type { Expectation } from './expectation.ts'
import { collaborationPolicy, type Judged } from './policy.ts'
import { AGREEING_STATES, stateAfter } from './states.ts'

/** What the actor could do at this moment: it is theirs to do, the state allows it, and it is not done yet. */
export function mayDo(
  actor: Actor | null,
  collaboration: Judged,
  expectation: Expectation | null,
): Permissions {
  const { state } = collaboration
  const { confirm, decline, withdraw, editAgreement, sign } = collaborationPolicy
  const awaited = expectation?.of.some((organisation) => represents(actor, organisation)) ?? false
  const agreeing = AGREEING_STATES.includes(state)
  return {
    confirm: stateAfter(state, 'confirm') !== null && awaited && confirm(actor, collaboration),
    decline: stateAfter(state, 'decline') !== null && decline(actor, collaboration),
    withdraw: stateAfter(state, 'withdraw') !== null && withdraw(actor, collaboration),
    editAgreement: agreeing && editAgreement(actor, collaboration),
    sign: agreeing && awaited && sign(actor, collaboration),
  }
}
