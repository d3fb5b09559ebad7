import { useTranslation } from 'react-i18next'
import type { OwnResults } from '#models/round/results-page.server.ts'
import { actPath, collaborationPath } from '#app/collaborations/index.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { organisationPath } from '#app/organisations/index.ts'
import { ownResultPath } from '#app/rounds/index.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Explained } from '#app/ui/explained.tsx'
import { OrganisationName } from '#app/ui/organisation-name.tsx'

interface ResultProps {
  own: OwnResults
  slug: string
}

/** What the matching brought: the partners of every round, and why the newest one came out as it did. */
export function Result({ own: { results, mentions }, slug }: ResultProps) {
  const { t } = useTranslation(['rounds', 'collaborations', 'applications'])
  const [newest] = results
  if (!newest) return null
  const pairs = results.flatMap((result) => result.pairs)
  return (
    <section aria-labelledby="result" className="mt-8">
      <h2 id="result" className="text-xl">
        {t('applications:page.result')}
      </h2>
      {pairs.length === 0 ? <p className="mt-1">{t('applications:page.no-partner')}</p> : null}
      <ul className="mt-2">
        {pairs.map(({ id, partner, state, awaits }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-sand py-3"
          >
            <div>
              <p className="text-lg">
                <LocaleLink
                  to={organisationPath(partner.slug)}
                  className="inline-flex min-h-6 items-center hover:text-estuary hover:underline"
                >
                  <OrganisationName names={partner.names} />
                </LocaleLink>
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
      <Explained explanation={newest.explanation} mentions={mentions} level={3} />
      <p className="mt-4">
        <LocaleLink
          to={ownResultPath(slug)}
          className="inline-flex min-h-8 items-center text-estuary underline"
        >
          {t('applications:page.whole-result')}
        </LocaleLink>
      </p>
    </section>
  )
}
