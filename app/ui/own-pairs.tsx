import { useTranslation } from 'react-i18next'
import type { OwnPair } from '#models/round/results-page.server.ts'
import { actPath, collaborationPath } from '#app/collaborations/index.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { ButtonLink } from './button.tsx'
import { OrganisationLink } from './organisation-link.tsx'

/** The pairs that a matching brought to an organisation, with where each stands and the word that it awaits. */
export function OwnPairs({ pairs }: { pairs: readonly OwnPair[] }) {
  const { t } = useTranslation(['rounds', 'collaborations'])
  return (
    <ul className="mt-2">
      {pairs.map(({ id, partner, state, awaits }) => (
        <li
          key={id}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-sand py-3"
        >
          <div>
            <p className="text-lg">
              <OrganisationLink organisation={partner} />
            </p>
            <p className="text-sm text-muted">
              {t(`collaborations:state.${state}`)}
              {' · '}
              <LocaleLink to={collaborationPath(id)} className="text-estuary underline">
                {t('results.collaboration')}
              </LocaleLink>
            </p>
          </div>
          {awaits === 'own' ? (
            <ButtonLink to={actPath(id, 'confirmation')}>{t('own.confirm')}</ButtonLink>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
