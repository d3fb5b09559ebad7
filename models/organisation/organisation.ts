import type { Locale } from '#models/text/locale.ts'

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
