import type { Locale } from '#models/text/locale.ts'
import type { WireText } from '#models/text/written.ts'
import type { Discipline } from './disciplines.ts'

export const ORGANISATION_KINDS = [
  'research-body',
  'university',
  'national-society',
  'local-association',
  'enterprise',
] as const
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number]

/** The eleven cities, north-west to south-east as on the delta; national societies may sit outside. */
export const CITIES = [
  'zhaoqing',
  'foshan',
  'guangzhou',
  'dongguan',
  'huizhou',
  'jiangmen',
  'zhongshan',
  'shenzhen',
  'zhuhai',
  'macao',
  'hong-kong',
] as const
export type City = (typeof CITIES)[number]
export const SEATS = [...CITIES, 'national'] as const
export type Seat = (typeof SEATS)[number]

/** Shenzhen's 20+8 industry clusters, the shared taxonomy: twenty strategic, then eight future ones. */
export const CLUSTERS = [
  'networks-and-communications',
  'semiconductors',
  'ultra-hd-video',
  'smart-terminals',
  'smart-sensors',
  'software-and-information',
  'digital-creative',
  'modern-fashion',
  'machine-tools',
  'intelligent-robots',
  'laser-and-additive',
  'precision-instruments',
  'new-energy',
  'safety-and-environment',
  'connected-vehicles',
  'new-materials',
  'medical-devices',
  'biomedicine',
  'health',
  'marine',
  'synthetic-biology',
  'blockchain',
  'cell-and-gene',
  'aerospace',
  'brain-science',
  'deep-earth-and-sea',
  'optical-computing',
  'quantum-information',
] as const
export type Cluster = (typeof CLUSTERS)[number]

export const ORGANISATION_STATES = [
  'imported',
  'claimed',
  'registered',
  'verified',
  'returned',
  'suspended',
] as const
export type OrganisationState = (typeof ORGANISATION_STATES)[number]

/** Longest texts in UTF-16 units, longest lists in entries. */
export const ORGANISATION_LIMITS = {
  name: 200,
  acronym: 40,
  acronyms: 10,
  aliases: 20,
  clusters: 8,
  disciplines: 8,
  website: 500,
  description: 4_000,
  offers: 2_000,
  needs: 2_000,
  note: 1_000,
  reason: 1_000,
} as const

/** Registered names, as each organisation writes them; never converted between scripts. */
export const NAME_LANGUAGES = ['zh-Hans', 'zh-Hant', 'en', 'pt'] as const
export type NameLanguage = (typeof NAME_LANGUAGES)[number]
export type Names = Partial<Record<NameLanguage, string>>

/** An organisation as other things mention it. */
export interface OrganisationMention {
  id: string
  slug: string
  names: Names
  kind: OrganisationKind
  seat: Seat
  state: OrganisationState
}

/** One row of the directory. */
export interface DirectoryItem extends OrganisationMention {
  acronyms: string[]
  clusters: Cluster[]
  disciplines: Discipline[]
}

/** An organisation on its own page. Texts as written, with `converted` where the reader's script is the other one. */
export interface WireOrganisation extends DirectoryItem {
  aliases: string[]
  description?: WireText
  offers?: WireText
  needs?: WireText
  website?: string
  /** The whole address, https://ror.org/… */
  ror?: string
  lat?: number
  lng?: number
  established?: number
  /** ISO 8601 */
  createdAt: string
  /** Why it was returned or suspended; only on the way to its own people and to coordinators. */
  reason?: WireText
}

/** An organisation that waits for a coordinator. */
export interface PendingOrganisation {
  organisation: WireOrganisation
  applicant: { id: string; name: string }
  /** What the claimant wrote to the coordinators; absent for a new registration. */
  note?: WireText
  /** ISO 8601 */
  since: string
}

/** What the directory lists: what ROR or a coordinator vouches for, unless suspended. */
export function isListed({ state, ror }: { state: OrganisationState; ror?: string | null }) {
  return state === 'verified' || (state !== 'suspended' && typeof ror === 'string')
}

const PREFERENCE: Record<Locale, readonly NameLanguage[]> = {
  'zh-Hans': ['zh-Hans', 'zh-Hant', 'en', 'pt'],
  'zh-Hant': ['zh-Hant', 'zh-Hans', 'en', 'pt'],
  en: ['en', 'pt', 'zh-Hans', 'zh-Hant'],
}

/** The registered name that a reader understands best, and the language it is in, for its `lang` attribute. */
export function nameFor(locale: Locale, names: Names): { name: string; language: NameLanguage } {
  const language = PREFERENCE[locale].find((candidate) => names[candidate])
  return language ? { name: names[language] ?? '', language } : { name: '', language: 'en' }
}
