import type { Actor } from '#models/actor.ts'
import { findMentions, findOrganisationBySlug } from '#models/organisation/find.server.ts'
import type { OrganisationMention } from '#models/organisation/organisation.ts'
import { toMention } from '#models/organisation/wire.server.ts'

export type ProposeOptions =
  | {
      refusal: null
      partner: OrganisationMention
      /** The actor's own verified organisations, one at least. */
      own: OrganisationMention[]
    }
  | {
      refusal: 'no-partner' | 'not-representative' | 'from-unverified' | 'same'
      partner: null
    }
  | { refusal: 'partner-unverified'; partner: OrganisationMention }

/**
 * On whose behalf the actor can propose a pair to the organisation with this slug, or why not.
 * @throws Response 404 when there is no such organisation
 */
export async function proposeOptions(actor: Actor, slug: string | null): Promise<ProposeOptions> {
  const represented = actor.organisations.filter(({ position }) => position === 'representative')
  if (represented.length === 0) return { refusal: 'not-representative', partner: null }
  const mentions = await findMentions(represented.map(({ id }) => id))
  const verified = [...mentions.values()].filter(({ state }) => state === 'verified')
  if (verified.length === 0) return { refusal: 'from-unverified', partner: null }
  if (!slug) return { refusal: 'no-partner', partner: null }
  const record = await findOrganisationBySlug(slug)
  if (!record) throw new Response(null, { status: 404 })
  const partner = toMention(record)
  if (partner.state !== 'verified') return { refusal: 'partner-unverified', partner }
  const own = verified.filter(({ id }) => id !== partner.id)
  return own.length > 0 ? { refusal: null, partner, own } : { refusal: 'same', partner: null }
}
