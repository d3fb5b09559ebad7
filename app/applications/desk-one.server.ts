import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Actor } from '#models/actor.ts'
import type { WireApplication } from '#models/application/application.ts'
import { findApplication } from '#models/application/find.server.ts'
import { scriptOf } from '#models/text/locale.ts'
import { requireCoordinator } from '#server/auth/guards.ts'
import { asResponse } from '#app/forms/submit.server.ts'
import { localeOfPath } from '#app/i18n/locale.ts'

/**
 * The application that a coordinator's address names, in the programme that it names.
 * @throws Response 404
 */
export async function deskApplicationAsked({
  request,
  params: { id = '', application: asked = '' },
  context,
}: LoaderFunctionArgs): Promise<{ actor: Actor; application: WireApplication }> {
  const actor = await requireCoordinator({ request, context })
  const script = scriptOf(localeOfPath(new URL(request.url).pathname))
  try {
    const { application } = await findApplication(actor, asked, script)
    if (application.programme.id !== id) throw new Response(null, { status: 404 })
    return { actor, application }
  } catch (error) {
    throw asResponse(error)
  }
}
