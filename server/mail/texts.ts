import { createInstance, type i18n as I18n, type TFunction } from 'i18next'
import type { Texts } from '#models/notification/say.ts'
import { LOCALES, type Locale } from '#models/text/locale.ts'
import enMail from '#locales/en/mail.json'
import enNotifications from '#locales/en/notifications.json'
import hansMail from '#locales/zh-Hans/mail.json'
import hansNotifications from '#locales/zh-Hans/notifications.json'
import hantMail from '#locales/zh-Hant/mail.json'
import hantNotifications from '#locales/zh-Hant/notifications.json'

const RESOURCES = {
  'zh-Hans': { mail: hansMail, notifications: hansNotifications },
  'zh-Hant': { mail: hantMail, notifications: hantNotifications },
  en: { mail: enMail, notifications: enNotifications },
} satisfies Record<Locale, object>

const instances = new Map<Locale, I18n>()
for (const locale of LOCALES) {
  const instance = createInstance()
  await instance.init({
    lng: locale,
    fallbackLng: false,
    resources: { [locale]: RESOURCES[locale] },
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

/** What letters say around what they are about. */
export function mailTexts(locale: Locale): TFunction<'mail'> {
  return instanceFor(locale).getFixedT(locale, 'mail')
}

/** Says notices in one language, for `sayNotice`. */
export function noticeTexts(locale: Locale): Texts {
  const { t } = instanceFor(locale)
  // What is said is named by data; that each kind has its texts is tested.
  return (key, values) => t(key as 'skip', values)
}
