import { useTranslation } from 'react-i18next'
import { LocaleLink } from '#app/i18n/link.tsx'
import { collaborationsPath, renewedPath } from './index.ts'

/** All of the public ones, or those with a renewal's label. */
export function RenewedFilter({ renewed }: { renewed: boolean }) {
  const { t } = useTranslation('evaluation')
  const choices = [
    { to: collaborationsPath, label: t('list.all'), chosen: !renewed },
    { to: renewedPath, label: t('list.renewed'), chosen: renewed },
  ]
  return (
    <nav aria-label={t('list.filter')} className="mt-2 flex gap-2">
      {choices.map(({ to, label, chosen }) => (
        <LocaleLink
          key={to}
          to={to}
          aria-current={chosen ? 'page' : undefined}
          className={`inline-flex min-h-9 items-center rounded-full border px-3 text-sm ${
            chosen
              ? 'border-estuary bg-estuary-soft font-semibold text-estuary'
              : 'border-sand-strong hover:border-estuary'
          }`}
        >
          {label}
        </LocaleLink>
      ))}
    </nav>
  )
}
