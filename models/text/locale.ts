/** The three languages of the portal, in the order in which they are offered. */
export const LOCALES = ['zh-Hans', 'zh-Hant', 'en'] as const

export type Locale = (typeof LOCALES)[number]

/** The two scripts in which Chinese is written. */
export type Script = 'hans' | 'hant'

export const DEFAULT_LOCALE: Locale = 'zh-Hans'

/** Each language as its own readers call it; never translated. */
export const localeNames: Readonly<Record<Locale, string>> = {
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
  en: 'English',
}

/** The short sign of each language, beside its whole name; never translated either. */
export const localeSigns: Readonly<Record<Locale, string>> = {
  'zh-Hans': '简',
  'zh-Hant': '繁',
  en: 'EN',
}

const SEGMENTS: Readonly<Record<Locale, string>> = {
  'zh-Hans': 'zh-hans',
  'zh-Hant': 'zh-hant',
  en: 'en',
}

/** The first segment of a URL path for a locale: `zh-Hant` → `zh-hant`. */
export const segmentOf = (locale: Locale): string => SEGMENTS[locale]

/** The locale a path segment names exactly (`zh-hant`), or null. See `readSegment` for near misses. */
export const localeFromSegment = (segment: string): Locale | null =>
  LOCALES.find((locale) => SEGMENTS[locale] === segment) ?? null

/** The `lang` attribute: Traditional is set in Hong Kong's glyphs and usage, and says so. */
export const langAttribute = (locale: Locale): string =>
  locale === 'zh-Hant' ? 'zh-Hant-HK' : locale

/** The script of a locale, or null for one that is not Chinese. */
export const scriptOf = (locale: Locale): Script | null =>
  locale === 'zh-Hans' ? 'hans' : locale === 'zh-Hant' ? 'hant' : null

/** The locale that is written in a script: for its `lang` attribute and its sign. */
export const localeOfScript = (script: Script): Locale =>
  script === 'hans' ? 'zh-Hans' : 'zh-Hant'

const TRADITIONAL_REGIONS = new Set(['hk', 'mo', 'tw'])

/**
 * Our locale for a language tag (`zh-HK`, `zh-Hans-SG`, `en-GB`), or null for a language we do not
 * have. A script subtag outweighs the region: `zh-Hans-HK` is Simplified.
 */
const localeOfTag = (tag: string): Locale | null => {
  const [language, ...subtags] = tag.toLowerCase().split(/[-_]/)
  if (language === 'en') return 'en'
  if (language !== 'zh' && language !== 'cmn' && language !== 'yue') return null
  if (subtags.includes('hant')) return 'zh-Hant'
  if (subtags.includes('hans')) return 'zh-Hans'
  // Cantonese without a script is Hong Kong's and Macao's, unless it says it is the mainland's.
  const traditional =
    subtags.some((subtag) => TRADITIONAL_REGIONS.has(subtag)) ||
    (language === 'yue' && !subtags.includes('cn'))
  return traditional ? 'zh-Hant' : 'zh-Hans'
}

/**
 * The locale for an `Accept-Language` header (RFC 9110 § 12.5.4): the acceptable language of ours
 * with the highest weight, the earlier one where weights are equal, otherwise Simplified Chinese.
 * Unreadable entries are passed over.
 */
export function negotiateLocale(acceptLanguage: string | null): Locale {
  const wanted = (acceptLanguage ?? '').split(',').flatMap((entry) => {
    const [tag = '', ...parameters] = entry.split(';').map((part) => part.trim())
    const weight = parameters.find((parameter) => /^q=/i.test(parameter))?.slice(2) ?? '1'
    const locale = localeOfTag(tag)
    return locale && /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(weight)
      ? [{ locale, weight: Number(weight) }]
      : []
  })
  const best = wanted
    .filter(({ weight }) => weight > 0)
    .reduce<(typeof wanted)[number] | null>(
      (found, next) => (found && found.weight >= next.weight ? found : next),
      null,
    )
  return best?.locale ?? DEFAULT_LOCALE
}

export type SegmentReading =
  | { kind: 'exact'; locale: Locale }
  | { kind: 'alias'; locale: Locale }
  | { kind: 'unknown-language' }
  | { kind: 'other' }

/** Language, then optionally script, then optionally region, as in BCP 47. */
const LANGUAGE_TAG = /^[a-z]{2,3}([-_][a-z]{4})?([-_]([a-z]{2}|\d{3}))?$/i

/**
 * What the first segment of a path is: one of our locales, another spelling of one (`zh-HK`, `EN`,
 * `zh_CN`), a language we do not have (`fr`, `pt-PT`), or no language at all (`organisations`).
 */
export function readSegment(segment: string): SegmentReading {
  const exact = localeFromSegment(segment)
  if (exact) return { kind: 'exact', locale: exact }
  if (!LANGUAGE_TAG.test(segment)) return { kind: 'other' }
  const alias = localeOfTag(segment)
  return alias ? { kind: 'alias', locale: alias } : { kind: 'unknown-language' }
}
