import { useTranslation } from 'react-i18next'
import { CITIES } from '#models/organisation/organisation.ts'
import { directoryPath } from '#app/organisations/index.ts'
import { useFormat } from '#app/i18n/format.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import type { DeltaMapProps } from './delta-map.tsx'

/** What the map shows, in words and figures. */
export function CityTable({ counts, links }: DeltaMapProps) {
  const { t } = useTranslation(['home', 'organisations'])
  const format = useFormat()
  const partnersOf = (city: string) =>
    links.flatMap(({ from, to }) =>
      from === city && to !== city ? [to] : to === city && from !== city ? [from] : [],
    )
  return (
    <details className="mx-auto w-full max-w-page px-5 py-4 sm:px-8">
      <summary className="min-h-8 cursor-pointer text-sm text-muted">{t('map.table')}</summary>
      <table className="mt-3 w-full max-w-3xl text-start">
        <caption className="sr-only">{t('map.caption')}</caption>
        <thead>
          <tr className="border-b border-sand text-sm text-muted">
            <th scope="col" className="py-2 text-start font-semibold">
              {t('map.city')}
            </th>
            <th scope="col" className="py-2 pe-8 text-end font-semibold">
              {t('map.organisations')}
            </th>
            <th scope="col" className="py-2 text-start font-semibold">
              {t('map.links')}
            </th>
          </tr>
        </thead>
        <tbody>
          {CITIES.map((city) => (
            <tr key={city} className="border-b border-sand">
              <th scope="row" className="py-1.5 text-start font-normal">
                <LocaleLink to={directoryPath({ seat: city })} className="text-estuary underline">
                  {t(`organisations:seat.${city}`)}
                </LocaleLink>
              </th>
              <td className="py-1.5 pe-8 text-end tabular-nums">
                {format.number(counts[city] ?? 0)}
              </td>
              <td className="py-1.5">
                {format.list(partnersOf(city).map((other) => t(`organisations:seat.${other}`))) ||
                  t('map.none')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
