import type { Actor } from '#models/actor.ts'
import { forReader } from '#models/text/conversion.server.ts'
import type { Script } from '#models/text/locale.ts'
import type { WireText, Written } from '#models/text/written.ts'
import type { DirectoryItem, OrganisationMention, WireOrganisation } from './organisation.ts'
import { organisationPolicy } from './policy.ts'
import type { OrganisationRecord } from './organisation.server.ts'

type Mentioned = Pick<OrganisationRecord, '_id' | 'slugs' | 'names' | 'kind' | 'seat' | 'state'>

export function toMention(record: Mentioned): OrganisationMention {
  const { _id, slugs, names, kind, seat, state } = record
  return { id: _id.toString(), slug: slugs[0] ?? '', names: { ...names }, kind, seat, state }
}

type Listed = Mentioned & Pick<OrganisationRecord, 'acronyms' | 'clusters' | 'disciplines'>

export function toDirectoryItem(record: Listed): DirectoryItem {
  const { acronyms, clusters, disciplines } = record
  return { ...toMention(record), acronyms, clusters, disciplines }
}

/** The reader's script; null for readers of English, who see texts as written. */
export interface Reader {
  script: Script | null
  /** Whoever asks, for what only an organisation's people and coordinators see. */
  actor?: Actor | null
}

/** An organisation for its page. */
export function toWireOrganisation(
  record: OrganisationRecord,
  { script, actor = null }: Reader,
): WireOrganisation {
  const { aliases, website, ror, lat, lng, established, createdAt } = record
  const item = toDirectoryItem(record)
  const text = (key: string, value: Written | undefined): Record<string, WireText> =>
    value ? { [key]: forReader(value, script) } : {}
  return {
    ...item,
    aliases,
    ...text('description', record.description),
    ...text('offers', record.offers),
    ...text('needs', record.needs),
    ...(website ? { website } : {}),
    ...(ror ? { ror } : {}),
    ...(lat === undefined || lng === undefined ? {} : { lat, lng }),
    ...(established === undefined ? {} : { established }),
    createdAt: createdAt.toISOString(),
    ...(organisationPolicy.seeReason(actor, item) ? text('reason', record.reason) : {}),
  }
}
