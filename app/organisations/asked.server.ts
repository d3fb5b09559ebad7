import { redirect } from '@remix-run/node'
import type { Actor } from '#models/actor.ts'
import { isCoordinator } from '#models/actor.ts'
import { findOrganisationBySlug } from '#models/organisation/find.server.ts'
import { toWireOrganisation } from '#models/organisation/wire.server.ts'
import type { WireOrganisation } from '#models/organisation/organisation.ts'
import { scriptOf } from '#models/text/locale.ts'
import { localeOfPath } from '#app/i18n/locale.ts'

interface Asked {
  request: Request
  params: { slug?: string }
  /** Whoever asks, for what only an organisation's people and coordinators see. */
  actor: Actor | null
}

/**
 * The organisation that an address names, as its reader may know it.
 * @throws Response 404; 301 to the same page under the present slug when the address has a former one
 */
export async function organisationAsked({
  request,
  params: { slug = '' },
  actor,
}: Asked): Promise<WireOrganisation> {
  const record = await findOrganisationBySlug(slug)
  if (!record) throw new Response(null, { status: 404 })
  const { pathname, search } = new URL(request.url)
  const present = record.slugs[0] ?? slug
  if (present !== slug && request.method === 'GET') {
    const moved = pathname.replace(`/${encodeURIComponent(slug)}`, `/${present}`)
    throw redirect(moved + search, 301)
  }
  return toWireOrganisation(record, { script: scriptOf(localeOfPath(pathname)), actor })
}

/** The same for pages that concern its people and coordinators; for others they do not exist. */
export async function ownOrganisation(asked: Asked & { actor: Actor }): Promise<WireOrganisation> {
  const organisation = await organisationAsked(asked)
  const { actor } = asked
  const concerned =
    isCoordinator(actor) || actor.organisations.some(({ id }) => id === organisation.id)
  if (!concerned) throw new Response(null, { status: 404 })
  return organisation
}
