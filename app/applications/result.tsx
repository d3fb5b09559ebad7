import { useTranslation } from 'react-i18next'
import type { OwnResults } from '#models/round/results-page.server.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { ownResultPath } from '#app/rounds/index.ts'
import { Explained } from '#app/ui/explained.tsx'
import { OwnPairs } from '#app/ui/own-pairs.tsx'

interface ResultProps {
  own: OwnResults
  slug: string
}

/** What the matching brought: the partners of every round, and why the newest one came out as it did. */
export function Result({ own: { results, mentions }, slug }: ResultProps) {
  const { t } = useTranslation(['rounds', 'applications'])
  const [newest] = results
  if (!newest) return null
  const pairs = results.flatMap((result) => result.pairs)
  return (
    <section aria-labelledby="result" className="mt-8">
      <h2 id="result" className="text-xl">
        {t('applications:page.result')}
      </h2>
      {pairs.length === 0 ? <p className="mt-1">{t('applications:page.no-partner')}</p> : null}
      <OwnPairs pairs={pairs} />
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
