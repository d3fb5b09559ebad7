import { useTranslation } from 'react-i18next'
import type { WireApplicationSummary } from '#models/application/application.ts'
import { nameFor } from '#models/organisation/organisation.ts'
import { applicationPath } from '#app/applications/index.ts'
import { useLocale } from '#app/i18n/locale.ts'
import { ButtonLink } from '#app/ui/button.tsx'

/** The ways to the reader's own applications, those in which it is their turn marked. */
export function OwnApplications({ own }: { own: readonly WireApplicationSummary[] }) {
  const { t } = useTranslation('programmes')
  const locale = useLocale()
  if (own.length === 0) return null
  return (
    <ul aria-label={t('page.own')} className="w-full">
      {own.map(({ id, programme, organisation, next }) => {
        const turn = next.of === 'representative'
        return (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 border-t border-sand py-3 last:pb-0"
          >
            <p className={turn ? 'font-semibold text-kapok' : ''}>
              {t(turn ? 'page.own-turn' : 'page.own-of', {
                name: nameFor(locale, organisation.names).name,
              })}
            </p>
            <ButtonLink
              look={turn ? 'primary' : 'line'}
              to={applicationPath(programme.slug, organisation.id)}
            >
              {t('page.own')}
            </ButtonLink>
          </li>
        )
      })}
    </ul>
  )
}
