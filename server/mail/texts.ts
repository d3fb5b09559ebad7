import { createInstance, type i18n as I18n } from 'i18next'
import type { Texts } from '#models/notification/say.ts'
import { LOCALES, type Locale } from '#models/text/locale.ts'
import enNotifications from '#locales/en/notifications.json'
import hansNotifications from '#locales/zh-Hans/notifications.json'
import hantNotifications from '#locales/zh-Hant/notifications.json'

const RESOURCES = {
  'zh-Hans': { notifications: hansNotifications },
  'zh-Hant': { notifications: hantNotifications },
  en: { notifications: enNotifications },
} satisfies Record<Locale, object>

const instances = new Map<Locale, I18n>()
for (const locale of LOCALES) {
  const instance = createInstance()
  await instance.init({
    lng: locale,
    fallbackLng: false,
    resources: { [locale]: RESOURCES[locale] },
    defaultNS: 'mail',
    // Plain text is not HTML; the HTML part escapes for itself.
    interpolation: { escapeValue: false },
  })
  instances.set(locale, instance)
}

function instanceFor(locale: Locale): I18n {
  const instance = instances.get(locale)
  if (!instance) throw new Error(`No texts for ${locale}`)
  return instance
}

/** Says notices in one language, for `sayNotice`. */
export function noticeTexts(locale: Locale): Texts {
  const { t } = instanceFor(locale)
  // What is said is named by data; that each kind has its texts is tested.
  return (key, values) => t(key as 'skip', values)
}
