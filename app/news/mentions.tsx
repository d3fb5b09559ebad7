import { useTranslation } from 'react-i18next'
import type { NewsDesk } from '#models/news/news.ts'
import { isListed } from '#models/news/states.ts'
import { organisationPath } from '#app/organisations/index.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { newsStepPath } from './index.ts'

/** The organisations that an item is about. */
export function Mentions({ item: { id, organisations, state } }: { item: NewsDesk }) {
  const { t } = useTranslation('news-desk')
  return (
    <section aria-labelledby="mentions">
      <h2 id="mentions" className="text-xl">
        {t('mentions.title')}
      </h2>
      {organisations.length > 0 ? (
        <ul className="mt-3 list-disc ps-5">
          {organisations.map((slug) => (
            <li key={slug}>
              <LocaleLink to={organisationPath(slug)} className="text-estuary underline">
                {slug}
              </LocaleLink>
            </li>
          ))}
        </ul>
      ) : (
        <p className="mt-3 text-muted">{t('mentions.none')}</p>
      )}
      {state === 'draft' || isListed(state) ? (
        <p className="mt-3">
          <LocaleLink
            to={newsStepPath(id, 'mentions')}
            className="inline-flex min-h-6 items-center text-estuary underline"
          >
            {t('step.mentions.open')}
          </LocaleLink>
        </p>
      ) : null}
    </section>
  )
}
