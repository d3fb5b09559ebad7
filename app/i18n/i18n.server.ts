import type { i18n as I18n, Resource } from 'i18next'
import { LOCALES, type Locale } from '#models/text/locale.ts'
import { createI18n } from './i18n.ts'

const files = import.meta.glob<object>('/locales/{zh-Hans,zh-Hant,en}/*.json', {
  eager: true,
  import: 'default',
})

function resourcesOf(locale: Locale): Resource {
  const namespaces = Object.entries(files).flatMap(([path, content]) => {
    const [, , folder, file] = path.split('/')
    return folder === locale && file ? [[file.replace('.json', ''), content] as const] : []
  })
  return { [locale]: Object.fromEntries(namespaces) }
}

const instances = new Map<Locale, I18n>()
for (const locale of LOCALES) {
  instances.set(locale, await createI18n({ locale, resources: resourcesOf(locale) }))
}

/** The texts of one locale, all of them, shared by every request in that language. */
export function i18nFor(locale: Locale): I18n {
  const instance = instances.get(locale)
  if (!instance) throw new Error(`No texts for ${locale}`)
  return instance
}
