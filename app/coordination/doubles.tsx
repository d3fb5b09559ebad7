import { useTranslation } from 'react-i18next'
import { nameFor, type DirectoryItem } from '#models/organisation/organisation.ts'
import { directoryPath, organisationPath } from '#app/organisations/index.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { useLocale } from '#app/i18n/locale.ts'

interface DoublesProps {
  /** What was looked for. */
  name: string
  doubles: readonly DirectoryItem[]
}

/** Records of the directory that may be the same organisation. */
export function Doubles({ name, doubles }: DoublesProps) {
  const { t } = useTranslation(['coordination', 'organisations'])
  const locale = useLocale()
  return (
    <section>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-sand-strong pb-2">
        <h2 className="text-xl">{t('review.doubles')}</h2>
        <LocaleLink to={directoryPath({ q: name })} className="text-sm text-estuary underline">
          {t('review.search')}
        </LocaleLink>
      </div>
      {doubles.length === 0 ? (
        <p className="mt-2 text-muted">{t('review.doubles-none')}</p>
      ) : (
        <ul>
          {doubles.map((double) => {
            const shown = nameFor(locale, double.names)
            return (
              <li key={double.id} className="border-b border-sand py-2">
                <LocaleLink
                  to={organisationPath(double.slug)}
                  lang={shown.language}
                  className="font-semibold text-estuary hover:underline"
                >
                  {shown.name}
                </LocaleLink>{' '}
                <span className="text-sm text-muted">
                  {t(`organisations:seat.${double.seat}`)} ·{' '}
                  {t(`organisations:state.${double.state}`)}
                </span>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
