import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Actor } from '#models/actor.ts'
import { roundDesk, type RoundDesk } from '#models/round/desk.server.ts'
import { requireCoordinator } from '#server/auth/guards.ts'
import { asResponse } from '#app/forms/submit.server.ts'
import { localeOfPath } from '#app/i18n/locale.ts'
import type { Locale } from '#models/text/locale.ts'

/**
 * What a form about a dry run is about.
 * @throws Response 404 for anyone but coordinators; 409 where there is no dry run at present
 */
export async function dryRunAsked({
  request,
  params: { id = '' },
  context,
}: LoaderFunctionArgs): Promise<{ actor: Actor; id: string; round: RoundDesk; locale: Locale }> {
  const actor = await requireCoordinator({ request, context })
  const locale = localeOfPath(new URL(request.url).pathname)
  let round: RoundDesk | null
  try {
    round = await roundDesk(actor, id)
  } catch (error) {
    throw asResponse(error)
  }
  if (round?.state !== 'dry-run') throw new Response(null, { status: 409 })
  return { actor, id, round, locale }
}
