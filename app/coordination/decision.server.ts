import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import type { Actor } from '#models/actor.ts'
import { isId } from '#models/id.ts'
import { findOrganisation } from '#models/organisation/find.server.ts'
import { reasonInput } from '#models/organisation/input.ts'
import type { OrganisationState, WireOrganisation } from '#models/organisation/organisation.ts'
import { toWireOrganisation } from '#models/organisation/wire.server.ts'
import { scriptOf } from '#models/text/locale.ts'
import { requireCoordinator } from '#server/auth/guards.ts'
import { done } from '#app/forms/done.server.ts'
import { submitForm } from '#app/forms/submit.server.ts'
import { localeOfPath } from '#app/i18n/locale.ts'
import { coordinationPath } from './index.ts'

/** @throws Response 404 for anyone but coordinators, and for an organisation that does not exist */
export async function organisationToDecide({
  request,
  params,
  context,
}: LoaderFunctionArgs): Promise<{ actor: Actor; organisation: WireOrganisation }> {
  const actor = await requireCoordinator({ request, context })
  const record = isId(params.id) ? await findOrganisation(params.id) : null
  if (!record) throw new Response(null, { status: 404 })
  const script = scriptOf(localeOfPath(new URL(request.url).pathname))
  return { actor, organisation: toWireOrganisation(record, { script, actor }) }
}

/**
 * What a form about a decision shows.
 * @throws Response 409 when the organisation is in none of the states that the decision is for
 */
export async function decisionAsked(
  asked: LoaderFunctionArgs,
  states: readonly OrganisationState[],
) {
  const { organisation } = await organisationToDecide(asked)
  if (!states.includes(organisation.state)) throw new Response(null, { status: 409 })
  return { organisation }
}

/**
 * The straight line of every decision that takes a reason.
 * @param key of `common.json` under `done`
 */
export async function decideWithReason(
  asked: ActionFunctionArgs,
  verb: (actor: Actor, id: string, input: { reason: string }) => Promise<void>,
  key: string,
) {
  const { actor, organisation } = await organisationToDecide(asked)
  return submitForm(asked.request, reasonInput, async (input) => {
    await verb(actor, organisation.id, input)
    return done(asked.request, coordinationPath, key)
  })
}
