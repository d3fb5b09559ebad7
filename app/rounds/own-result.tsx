import { useTranslation } from 'react-i18next'
import type { OrganisationMention } from '#models/organisation/organisation.ts'
import type { OwnResult as Result } from '#models/round/results-page.server.ts'
import { actPath, collaborationPath } from '#app/collaborations/index.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Explained } from '#app/ui/explained.tsx'
import { certificatePath } from './index.ts'
import { Party } from './party.tsx'

interface OwnResultProps {
  result: Result
  mentions: Record<string, OrganisationMention>
  slug: string
}

/** One round for one organisation: its pairs with what each waits for, and why it got these. */
export function OwnResult({ result, mentions, slug }: OwnResultProps) {
  const { t } = useTranslation(['rounds', 'collaborations'])
  const { round, explanation, pairs, label } = result
  return (
    <section className="mt-8">
      <h3 className="text-xl">{t(`round.${round.number}`)}</h3>
      <ul className="mt-2">
        {pairs.map(({ id, partner, state, awaits }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-sand py-3"
          >
            <div>
              <p className="text-lg">
                <Party organisation={partner} />
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
      <Explained explanation={explanation} mentions={mentions} level={4} />
      {label ? (
        <p className="mt-4 text-sm text-muted">
          {t('own.label', { label })}{' '}
          <LocaleLink to={certificatePath(slug, round.number)} className="text-estuary underline">
            {t('certificate.title')}
          </LocaleLink>
        </p>
      ) : null}
    </section>
  )
}
