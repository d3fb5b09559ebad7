import type { Actor } from '#models/actor.ts'
import { authorise } from '#models/errors.ts'
import { scriptOf } from '#models/text/locale.ts'
import { Organisation } from './organisation.server.ts'
import type { WireOrganisation } from './organisation.ts'
import { organisationPolicy } from './policy.ts'
import { toWireOrganisation } from './wire.server.ts'

/** An organisation that coordinators have suspended, and since when (ISO 8601). */
export interface SuspendedOrganisation {
  organisation: WireOrganisation
  since: string
}

/** Every suspended organisation, the longest suspended first. */
export async function suspendedOrganisations(actor: Actor): Promise<SuspendedOrganisation[]> {
  authorise(organisationPolicy.reinstate(actor))
  const records = await Organisation.find({ state: 'suspended' }).sort({ stateSince: 1 }).lean()
  const script = scriptOf(actor.locale)
  return records.map((record) => ({
    organisation: toWireOrganisation(record, { script, actor }),
    since: record.stateSince.toISOString(),
  }))
}
