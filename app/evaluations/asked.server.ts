import type { AppLoadContext } from '@remix-run/node'
import type { Actor } from '#models/actor.ts'
import { findCollaboration } from '#models/collaboration/find.server.ts'
import { findEvaluation } from '#models/evaluation/find.server.ts'
import { scriptOf } from '#models/text/locale.ts'
import { requireActor } from '#server/auth/guards.ts'
import { asResponse } from '#app/forms/submit.server.ts'
import { localeOfPath } from '#app/i18n/locale.ts'

export interface Asked {
  request: Request
  params: { id?: string }
  context: AppLoadContext
}

/**
 * The newest evaluation of the collaboration that an address names, as its reader may know it.
 * @throws Response 404; or to sign in
 */
export async function evaluationAsked({ request, params: { id = '' }, context }: Asked) {
  const actor: Actor = await requireActor({ request, context })
  const script = scriptOf(localeOfPath(new URL(request.url).pathname))
  try {
    const [{ title }, evaluation] = await Promise.all([
      findCollaboration(actor, id, script),
      findEvaluation(actor, id, script),
    ])
    return { title, evaluation, reader: actor.id }
  } catch (error) {
    throw asResponse(error)
  }
}
