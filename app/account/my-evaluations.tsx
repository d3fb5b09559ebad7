import { useTranslation } from 'react-i18next'
import { myEvaluationsPath } from '#app/evaluations/index.ts'
import { LocaleLink } from '#app/i18n/link.tsx'

/** The way to what its reader evaluates. */
export function MyEvaluations({ all, waiting }: { all: number; waiting: number }) {
  const { t } = useTranslation('account')
  if (all === 0) return null
  return (
    <p className="mb-8">
      <LocaleLink
        to={myEvaluationsPath}
        className={`inline-flex min-h-8 items-center font-semibold underline decoration-1 underline-offset-4 ${waiting > 0 ? 'text-kapok' : 'text-estuary'}`}
      >
        {waiting > 0 ? t('home.evaluations-waiting', { count: waiting }) : t('home.evaluations')}
      </LocaleLink>
    </p>
  )
}
