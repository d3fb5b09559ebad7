import { useTranslation } from 'react-i18next'
import { nameFor } from '#models/organisation/organisation.ts'
import type { SuspendedOrganisation } from '#models/organisation/suspended.server.ts'
import { useFormat } from '#app/i18n/format.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { useLocale } from '#app/i18n/locale.ts'
import { reviewPath } from './index.ts'

/** Organisations that may do nothing at present. */
export function Suspended({ suspended }: { suspended: readonly SuspendedOrganisation[] }) {
  const { t } = useTranslation('coordination')
  const format = useFormat()
  const locale = useLocale()
  return (
    <section className="rounded-xl border border-sand bg-sheet px-5 py-4">
      <h2 className="text-lg">{t('suspended.title')}</h2>
      {suspended.length === 0 ? (
        <p className="mt-1 text-sm text-muted">{t('suspended.none')}</p>
      ) : (
        <ul className="mt-2">
          {suspended.map(({ organisation, since }) => {
            const { name, language } = nameFor(locale, organisation.names)
            return (
              <li key={organisation.id} className="border-t border-sand py-2">
                <LocaleLink
                  to={reviewPath(organisation.id)}
                  lang={language}
                  className="font-semibold text-estuary hover:underline"
                >
                  {name}
                </LocaleLink>
                <p className="text-sm text-muted">
                  {t('suspended.since', { date: format.date(since) })}
                </p>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
