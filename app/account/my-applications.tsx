import { useTranslation } from 'react-i18next'
import type { WireApplicationSummary } from '#models/application/application.ts'
import { nameFor } from '#models/organisation/organisation.ts'
import { applicationPath } from '#app/applications/index.ts'
import { useFormat } from '#app/i18n/format.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { useLocale } from '#app/i18n/locale.ts'
import { useSaid } from '#app/i18n/said.ts'
import { Badge } from '#app/ui/badge.tsx'

/** Where the reader's organisations take part: state, next date, and what is expected of whom. */
export function MyApplications({
  applications,
}: {
  applications: readonly WireApplicationSummary[]
}) {
  const { t } = useTranslation(['account', 'applications'])
  const format = useFormat()
  const said = useSaid()
  const locale = useLocale()
  if (applications.length === 0) return null
  return (
    <section aria-labelledby="applications" className="mb-12 max-w-[56rem]">
      <h2 id="applications" className="text-2xl">
        {t('home.applications')}
      </h2>
      <ul className="mt-3 border-b border-sand">
        {applications.map(({ id, programme, organisation, state, next }) => (
          <li key={id} className="border-t border-sand py-3">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <LocaleLink
                to={applicationPath(programme.slug, organisation.id)}
                className="font-semibold text-estuary hover:underline"
              >
                {said(programme.title)}
              </LocaleLink>
              <Badge tone={next.of === 'representative' ? 'kapok' : 'neutral'}>
                {t(`applications:state.${state}`)}
              </Badge>
            </p>
            <p className="text-sm text-muted">{nameFor(locale, organisation.names).name}</p>
            <p className={next.of === 'representative' ? 'font-semibold text-kapok' : ''}>
              {t(`applications:expect.${next.act}`, {
                date: next.by ? format.date(next.by, 'dateTime') : '',
              })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
