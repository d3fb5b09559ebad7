import { useTranslation } from 'react-i18next'
import type { WireOrganisation } from '#models/organisation/organisation.ts'
import { proposePath } from '#app/collaborations/index.ts'
import { reviewPath } from '#app/coordination/index.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { editOrganisationPath, membershipPath, peoplePath } from './index.ts'
import type { Possibilities } from './possibilities.server.ts'

interface OrganisationActionsProps {
  organisation: WireOrganisation
  may: Possibilities
}

/** What this reader is here and could do; nothing that would be refused. */
export function OrganisationActions({ organisation, may }: OrganisationActionsProps) {
  const { t } = useTranslation('organisations')
  const { id, slug } = organisation
  const actions = [
    may.review && { to: reviewPath(id), label: t('page.review') },
    may.propose && { to: proposePath(slug), label: t('page.propose') },
    may.edit && { to: editOrganisationPath(slug), label: t('page.edit') },
    may.seePeople && {
      to: peoplePath(slug),
      label: t(may.managePeople ? 'page.manage-people' : 'page.see-people'),
    },
    may.join && { to: membershipPath(slug), label: t('page.join') },
  ].filter((action) => typeof action === 'object')
  const first = may.review || may.propose
  if (actions.length === 0 && !may.requested) return null
  return (
    <section aria-label={t('page.actions')} className="mt-6">
      <div className="flex flex-wrap gap-2">
        {actions.map(({ to, label }, index) => (
          <ButtonLink key={to} to={to} look={index === 0 && first ? 'primary' : 'line'}>
            {label}
          </ButtonLink>
        ))}
      </div>
      {may.position ? (
        <p className="mt-2 text-sm text-muted">{t(`page.belongs.${may.position}`)}</p>
      ) : null}
      {may.requested ? <p className="mt-2 text-sm text-muted">{t('page.requested')}</p> : null}
    </section>
  )
}
