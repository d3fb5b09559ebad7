import { isCoordinator, represents, type Actor } from '#models/actor.ts'
import type { Permissions } from './collaboration.ts'
import type { ExpectedAct, WireExpectation } from './expectation.ts'
import { collaborationPolicy, type Judged } from './policy.ts'
import { AGREEING_STATES, stateAfter, type CollaborationAction } from './states.ts'

/** What the actor could do at this moment: it is theirs to do, the state allows it, and it is not done yet. */
export function mayDo(
  actor: Actor | null,
  collaboration: Judged,
  expectations: readonly WireExpectation[],
  agreed: readonly string[] = [],
): Permissions {
  const { state } = collaboration
  const { confirm, decline, withdraw, editAgreement, sign } = collaborationPolicy
  const { announceExit, takeBackExit, suspend, resume, complete, revive } = collaborationPolicy
  const can = (action: CollaborationAction) => stateAfter(state, action) !== null
  const ours = collaboration.parties.filter((party) => represents(actor, party))
  const stillToAgree = isCoordinator(actor) || ours.some((party) => !agreed.includes(party))
  const awaited = (act: ExpectedAct) =>
    expectations.some((expectation) => expectation.act === act && expectation.mine)
  const agreeing = AGREEING_STATES.includes(state)
  return {
    confirm: can('confirm') && awaited('answer') && confirm(actor, collaboration),
    decline: can('decline') && decline(actor, collaboration),
    withdraw: can('withdraw') && withdraw(actor, collaboration),
    editAgreement: agreeing && editAgreement(actor, collaboration),
    sign: agreeing && awaited('sign') && sign(actor, collaboration),
    announceExit: can('exit') && !collaboration.exitBy && announceExit(actor, collaboration),
    takeBackExit: can('exit') && takeBackExit(actor, collaboration),
    suspend: can('suspend') && suspend(actor, collaboration),
    resume: state === 'suspended' && resume(actor, collaboration),
    complete: can('complete') && stillToAgree && complete(actor, collaboration),
    revive: can('revive') && stillToAgree && revive(actor, collaboration),
  }
}
