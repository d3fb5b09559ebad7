import { represents, type Actor, type Position } from '#models/actor.ts'
import { requestsOf } from '#models/membership/list.server.ts'
import { findOrganisation } from '#models/organisation/find.server.ts'
import type { WireOrganisation } from '#models/organisation/organisation.ts'
import { toWireOrganisation } from '#models/organisation/wire.server.ts'
import type { Script } from '#models/text/locale.ts'

/** One of a person's organisations, with what waits for them there. */
export interface Mine {
  organisation: WireOrganisation
  position: Position
  /** How many ask to be let in; only representatives are told. */
  requests: number
}

/** The organisations that somebody belongs to. */
export async function myOrganisations(actor: Actor, script: Script | null): Promise<Mine[]> {
  const mine = await Promise.all(
    actor.organisations.map(async ({ id, position }) => {
      const [record, requests] = await Promise.all([
        findOrganisation(id),
        represents(actor, id) ? requestsOf(actor, id) : [],
      ])
      if (!record) return null
      const organisation = toWireOrganisation(record, { script, actor })
      return { organisation, position, requests: requests.length }
    }),
  )
  return mine.filter((one) => one !== null)
}
