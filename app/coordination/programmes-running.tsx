import { useTranslation } from 'react-i18next'
import type { ProgrammeListing } from '#models/programme/programme.ts'
import { langAttribute } from '#models/text/locale.ts'
import { programmeDeskPath, programmesDeskPath } from '#app/programmes/index.ts'
import { useFormat } from '#app/i18n/format.ts'
import { LocaleLink } from '#app/i18n/link.tsx'

/** Programmes that are not over, with the date that comes next. */
export function ProgrammesRunning({ programmes }: { programmes: ProgrammeListing[] }) {
  const { t } = useTranslation('coordination')
  const format = useFormat()
  return (
    <section
      aria-labelledby="programmes-running"
      className="mb-6 rounded-xl border border-sand bg-sheet px-5 py-4"
    >
      <h2 id="programmes-running" className="text-xl">
        {t('programmes.title')}
      </h2>
      {programmes.length > 0 ? (
        <ul className="mt-2">
          {programmes.map(({ id, title, language, next }) => (
            <li key={id} className="py-1">
              <LocaleLink
                to={programmeDeskPath(id)}
                lang={langAttribute(language)}
                className="inline-flex min-h-6 items-center text-estuary underline"
              >
                {title}
              </LocaleLink>
              {next ? (
                <time dateTime={next.at} className="block text-sm text-muted">
                  {t('programmes.next', { date: format.date(next.at, 'dateTime') })}
                </time>
              ) : null}
            </li>
          ))}
        </ul>
      ) : (
        <p className="mt-2 text-muted">{t('programmes.none')}</p>
      )}
      <p className="mt-2">
        <LocaleLink
          to={programmesDeskPath}
          className="inline-flex min-h-8 items-center font-semibold text-estuary hover:underline"
        >
          {t('programmes.all')}
        </LocaleLink>
      </p>
    </section>
  )
}
