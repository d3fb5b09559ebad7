import type { LoaderFunctionArgs } from '@remix-run/node'
import { findProgramme } from '#models/programme/queries.server.ts'
import type { WireProgramme } from '#models/programme/programme.ts'
import { actorOf } from '#server/auth/guards.ts'
import { asResponse } from '#app/forms/submit.server.ts'
import { localeOfPath } from '#app/i18n/locale.ts'

/** The programme that an address names, in its language. @throws Response 404 for what the reader may not see */
export async function programmeAsked({
  request,
  params,
  context,
}: Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>): Promise<WireProgramme> {
  const locale = localeOfPath(new URL(request.url).pathname)
  try {
    return await findProgramme(await actorOf({ context }), params.slug ?? '', locale)
  } catch (error) {
    throw asResponse(error)
  }
}
