import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Actor } from '#models/actor.ts'
import type { ProgrammeDesk } from '#models/programme/programme.ts'
import { programmeDesk } from '#models/programme/queries.server.ts'
import { requireCoordinator } from '#server/auth/guards.ts'
import { asResponse } from '#app/forms/submit.server.ts'
import { localeOfPath } from '#app/i18n/locale.ts'

/** @throws Response 404 for anyone but coordinators, and for a programme that does not exist */
export async function deskAsked({
  request,
  params,
  context,
}: LoaderFunctionArgs): Promise<{ actor: Actor; programme: ProgrammeDesk }> {
  const actor = await requireCoordinator({ request, context })
  const locale = localeOfPath(new URL(request.url).pathname)
  try {
    return { actor, programme: await programmeDesk(actor, params.id ?? '', locale) }
  } catch (error) {
    throw asResponse(error)
  }
}

/**
 * The programme of a step's page.
 * @throws Response 409 where the step cannot be taken any more
 */
export async function stepAsked(
  asked: LoaderFunctionArgs,
  possible: (programme: ProgrammeDesk) => boolean,
): Promise<{ programme: ProgrammeDesk }> {
  const { programme } = await deskAsked(asked)
  if (!possible(programme)) throw new Response(null, { status: 409 })
  return { programme }
}
