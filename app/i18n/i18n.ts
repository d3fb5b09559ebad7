import { createInstance, type i18n as I18n, type Resource } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Locale } from '#models/text/locale.ts'
import { registerTexts } from './title.ts'

/** Loaded on every page; the other namespaces come with the routes that use them (`handle.i18n`). */
export const EVERYWHERE = ['common', 'errors', 'ui'] as const

interface Options {
  locale: Locale
  resources: Resource
  /** Fetches a namespace that is not in `resources` yet; absent on the server, which has them all. */
  load?: (locale: string, namespace: string) => Promise<object>
}

/** One i18next for one locale. React escapes, so i18next does not. */
export async function createI18n({ locale, resources, load }: Options): Promise<I18n> {
  const instance = createInstance()
  instance.use(initReactI18next)
  if (load) {
    instance.use({
      type: 'backend',
      read: (
        language: string,
        namespace: string,
        done: (error: unknown, data: object | null) => void,
      ) => {
        load(language, namespace).then(
          (data) => done(null, data),
          (error: unknown) => done(error, null),
        )
      },
    })
  }
  await instance.init({
    lng: locale,
    fallbackLng: false,
    supportedLngs: [locale],
    ns: [...EVERYWHERE],
    defaultNS: 'common',
    resources,
    partialBundledLanguages: true,
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  registerTexts(locale, instance)
  return instance
}
