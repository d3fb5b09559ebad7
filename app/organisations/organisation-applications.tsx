import { useTranslation } from 'react-i18next'
import type { WireApplicationSummary } from '#models/application/application.ts'
import { ApplicationLine } from '#app/ui/application-line.tsx'

/** In which programmes an organisation takes part, for its own representatives. */
export function OrganisationApplications({
  applications,
}: {
  applications: readonly WireApplicationSummary[]
}) {
  const { t } = useTranslation('organisations')
  if (applications.length === 0) return null
  return (
    <section aria-labelledby="applications" className="mt-10">
      <h2 id="applications" className="text-2xl">
        {t('page.applications')}
      </h2>
      <p className="mt-1 text-sm text-muted">{t('page.applications-own')}</p>
      <ul className="mt-3">
        {applications.map((application) => (
          <ApplicationLine key={application.id} application={application} />
        ))}
      </ul>
    </section>
  )
}
