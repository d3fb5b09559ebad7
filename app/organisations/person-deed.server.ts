import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { isCoordinator, type Actor } from '#models/actor.ts'
import { isId } from '#models/id.ts'
import { membershipOf } from '#models/membership/list.server.ts'
import { requireActor } from '#server/auth/guards.ts'
import { done } from '#app/forms/done.server.ts'
import { asResponse } from '#app/forms/submit.server.ts'
import { localeOfPath, localePath } from '#app/i18n/locale.ts'
import { organisationAsked } from './asked.server.ts'
import { organisationPath, peoplePath } from './index.ts'

/**
 * The straight line of everything that is done about one person's membership.
 * @param verb what is done, by the membership's id
 * @param key of `common.json` under `done`
 */
export async function doAboutPerson(
  { request, params, context }: ActionFunctionArgs,
  verb: (actor: Actor, membershipId: string) => Promise<void>,
  key: string,
): Promise<Response> {
  const actor = await requireActor({ request, context })
  const { id, slug } = await organisationAsked({ request, params, actor })
  const membershipId = params.membershipId
  if (!isId(membershipId)) throw new Response(null, { status: 404 })
  try {
    await verb(actor, membershipId)
  } catch (error) {
    throw asResponse(error)
  }
  const inside = isCoordinator(actor) || (await membershipOf(actor, id))?.state === 'active'
  return done(request, inside ? peoplePath(slug) : organisationPath(slug), key)
}

/** Somebody who opens such an address by hand is shown the people. */
export function toPeople({ request, params }: { request: Request; params: { slug?: string } }) {
  const locale = localeOfPath(new URL(request.url).pathname)
  return redirect(localePath(locale, peoplePath(params.slug ?? '')))
}
