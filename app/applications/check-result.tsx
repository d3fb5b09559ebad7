import { useTranslation } from 'react-i18next'
import type { WireApplication } from '#models/application/application.ts'
import { WrittenText } from '#app/ui/written-text.tsx'

/** What the automatic check found, and what coordinators decided about it. */
export function CheckResult({ application }: { application: WireApplication }) {
  const { t } = useTranslation(['applications-desk', 'applications'])
  const { problems, override, reason, state } = application
  return (
    <section
      aria-labelledby="check"
      className={`rounded-e-lg border-s-4 px-5 py-4 ${problems.length > 0 ? 'border-kapok bg-kapok-soft' : 'border-lotus bg-lotus-soft'}`}
    >
      <h2 id="check" className="text-xl">
        {t('one.check')}
      </h2>
      {problems.length === 0 ? (
        <p className="mt-1">{t('one.fine')}</p>
      ) : (
        <ul className="mt-1 list-disc ps-5">
          {problems.map((problem) => (
            <li key={problem}>{t(`applications:problem.${problem}`)}</li>
          ))}
        </ul>
      )}
      {override ? (
        <p className="mt-3">
          <span className="block text-sm font-semibold">{t('one.override')}</span>
          {override.reason}
        </p>
      ) : null}
      {reason && (state === 'returned' || state === 'rejected') ? (
        <p className="mt-3">
          <span className="block text-sm font-semibold">
            {t(`applications:page.reason-${state}`)}
          </span>
          <WrittenText value={reason} />
        </p>
      ) : null}
    </section>
  )
}
