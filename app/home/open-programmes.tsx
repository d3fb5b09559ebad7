import { useTranslation } from 'react-i18next'
import type { ProgrammeListing } from '#models/programme/programme.ts'
import { programmePath, programmesPath } from '#app/programmes/index.ts'
import { useFormat } from '#app/i18n/format.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { TwoSides } from '#app/ui/two-sides.tsx'
import { SectionHeading } from './section-heading.tsx'

/** What an organisation can apply to now; no section where there is nothing. */
export function OpenProgrammes({ programmes }: { programmes: readonly ProgrammeListing[] }) {
  const { t } = useTranslation('home')
  const format = useFormat()
  if (programmes.length === 0) return null
  return (
    <section
      aria-labelledby="home-programmes"
      className="mx-auto w-full max-w-page px-5 pt-10 sm:px-8 sm:pt-14"
    >
      <SectionHeading
        id="home-programmes"
        title={t('programmes.title')}
        to={programmesPath}
        more={t('programmes.all')}
      />
      <ul className="grid gap-4 md:grid-cols-2">
        {programmes.map(({ id, slug, title, summary, sides, dates }) => (
          <li
            key={id}
            className="group relative only:md:col-span-2 rounded-xl border border-s-4 border-sand border-s-lotus bg-sheet p-5"
          >
            <TwoSides a={sides.a.title} b={sides.b.title} />
            <h3 className="mt-2 text-xl">
              <LocaleLink
                to={programmePath(slug)}
                className="group-hover:underline after:absolute after:inset-0"
              >
                {title}
              </LocaleLink>
            </h3>
            <p className="mt-1 line-clamp-3 text-muted">{summary}</p>
            <time
              dateTime={dates.applicationsClose}
              className="mt-2 block text-sm font-semibold text-lotus"
            >
              {t('programmes.until', { date: format.date(dates.applicationsClose, 'dateTime') })}
            </time>
          </li>
        ))}
      </ul>
    </section>
  )
}
