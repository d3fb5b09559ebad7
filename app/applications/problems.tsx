import { useTranslation } from 'react-i18next'
import type { EligibilityProblem } from '#models/application/eligibility.ts'

/** What the automatic check found, for those who may still be let in. */
export function Problems({ problems }: { problems: readonly EligibilityProblem[] }) {
  const { t } = useTranslation('applications')
  if (problems.length === 0) return null
  return (
    <section
      aria-labelledby="problems"
      className="mt-6 rounded-e-lg border-s-4 border-gold bg-gold-soft px-5 py-4"
    >
      <h2 id="problems" className="text-lg">
        {t('page.problems')}
      </h2>
      <ul className="mt-1 list-disc ps-5">
        {problems.map((problem) => (
          <li key={problem}>{t(`problem.${problem}`)}</li>
        ))}
      </ul>
      <p className="mt-2 text-sm text-muted">{t('page.problems-lead')}</p>
    </section>
  )
}
