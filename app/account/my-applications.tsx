import { useTranslation } from 'react-i18next'
import type { WireApplicationSummary } from '#models/application/application.ts'
import { ApplicationLine } from '#app/ui/application-line.tsx'
import { OrganisationName } from '#app/ui/organisation-name.tsx'

/** Where the reader's organisations take part: state, next date, and what is expected of whom. */
export function MyApplications({
  applications,
}: {
  applications: readonly WireApplicationSummary[]
}) {
  const { t } = useTranslation('account')
  if (applications.length === 0) return null
  return (
    <section aria-labelledby="applications" className="mb-12 max-w-[56rem]">
      <h2 id="applications" className="text-2xl">
        {t('home.applications')}
      </h2>
      <ul className="mt-3 border-b border-sand">
        {applications.map((application) => (
          <ApplicationLine key={application.id} application={application}>
            <p className="text-sm text-muted">
              <OrganisationName names={application.organisation.names} />
            </p>
          </ApplicationLine>
        ))}
      </ul>
    </section>
  )
}
