import { useTranslation } from 'react-i18next'
import type { WireCollaborationSummary } from '#models/collaboration/collaboration.ts'
import { collaborationPath } from '#app/collaborations/index.ts'
import { useFormat } from '#app/i18n/format.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { Emblem } from '#app/ui/emblem.tsx'
import { Seal } from '#app/ui/seal.tsx'
import { WrittenTitle } from '#app/ui/written-title.tsx'
import { OrganisationName } from '#app/ui/organisation-name.tsx'

interface OrganisationCollaborationsProps {
  /** The organisation whose page this is; its partners are named. */
  of: string
  collaborations: readonly WireCollaborationSummary[]
}

/** Whom an organisation works with, and on what. */
export function OrganisationCollaborations({
  of,
  collaborations,
}: OrganisationCollaborationsProps) {
  const { t } = useTranslation('organisations')
  const format = useFormat()
  return (
    <section className="mt-10">
      <h2 className="text-2xl">{t('page.collaborations')}</h2>
      {collaborations.length === 0 ? (
        <p className="mt-3 text-muted">{t('page.collaborations-none')}</p>
      ) : (
        <ul className="mt-3">
          {collaborations.map(({ id, title, parties, since, label }) => (
            <li
              key={id}
              className="relative flex gap-4 border-t border-sand py-4 hover:bg-sand-soft sm:px-3"
            >
              <Emblem parties={parties.map((party) => party.id)} className="size-12 shrink-0" />
              <div className="min-w-0">
                <h3 className="text-lg">
                  <LocaleLink
                    to={collaborationPath(id)}
                    className="after:absolute after:inset-0 hover:text-estuary"
                  >
                    <WrittenTitle value={title} />
                  </LocaleLink>
                </h3>
                <p className="text-sm">
                  {parties
                    .filter((party) => party.id !== of)
                    .map((party) => (
                      <span key={party.id} className="me-3">
                        <OrganisationName names={party.names} />
                      </span>
                    ))}
                  <time dateTime={since} className="whitespace-nowrap text-muted">
                    {format.date(since)}
                  </time>
                </p>
                {label ? <Seal until={label.until} /> : null}
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
