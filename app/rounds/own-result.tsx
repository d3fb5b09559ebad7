import { useTranslation } from 'react-i18next'
import type { OrganisationMention } from '#models/organisation/organisation.ts'
import type { OwnResult as Result } from '#models/round/results-page.server.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { Explained } from '#app/ui/explained.tsx'
import { OwnPairs } from '#app/ui/own-pairs.tsx'
import { certificatePath } from './index.ts'

interface OwnResultProps {
  result: Result
  mentions: Record<string, OrganisationMention>
  slug: string
}

/** One round for one organisation: its pairs with what each waits for, and why it got these. */
export function OwnResult({ result, mentions, slug }: OwnResultProps) {
  const { t } = useTranslation('rounds')
  const { round, explanation, pairs, label } = result
  return (
    <section className="mt-8">
      <h3 className="text-xl">{t(`round.${round.number}`)}</h3>
      <OwnPairs pairs={pairs} />
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
