import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { NewsDesk } from '#models/news/news.ts'
import { isPublic } from '#models/news/states.ts'
import { useFormat } from '#app/i18n/format.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { ButtonLink, type ButtonLook } from '#app/ui/button.tsx'
import { WrittenText } from '#app/ui/written-text.tsx'
import { newsItemPath, newsStepPath } from './index.ts'

type Step = 'submission' | 'approval' | 'return' | 'withdrawal' | 'archiving' | 'disposal'

/** Where an item stands and what its reader can do about it. */
export function NextStep({ item }: { item: NewsDesk }) {
  const { t } = useTranslation('news-desk')
  const { returned, slug, state } = item
  return (
    <section aria-labelledby="next" className="rounded-xl border border-sand bg-sheet px-5 py-4">
      <h2 id="next" className="font-sans text-sm font-semibold text-muted">
        {t('next.title')}
      </h2>
      <div className="mt-1 flex flex-wrap items-center justify-between gap-x-8 gap-y-3">
        <p>
          <What item={item} />{' '}
          {slug && isPublic(state) ? (
            <LocaleLink to={newsItemPath(slug)} className="text-estuary underline">
              {t('next.public')}
            </LocaleLink>
          ) : null}
        </p>
        <div className="flex flex-wrap gap-3">
          {stepsOf(item).map(([step, look]) => (
            <ButtonLink key={step} look={look} to={newsStepPath(item.id, step)}>
              {t(`step.${step}.open`)}
            </ButtonLink>
          ))}
        </div>
      </div>
      {state === 'draft' && returned ? (
        <p className="mt-3 border-s-2 border-kapok ps-3">
          <span className="font-semibold">{t('next.returned')}: </span>
          <WrittenText value={returned} />
        </p>
      ) : null}
    </section>
  )
}

function What({ item }: { item: NewsDesk }): ReactNode {
  const { t } = useTranslation('news-desk')
  const format = useFormat()
  const { state, mayApprove, publishAt } = item
  if (state === 'in-review' && !mayApprove) return t('next.waiting')
  if (state === 'scheduled') {
    return t('next.scheduled', { date: format.date(publishAt ?? item.changedAt, 'dateTime') })
  }
  return t(`next.${state}`)
}

function stepsOf({ state, mayApprove }: NewsDesk): Array<[Step, ButtonLook]> {
  switch (state) {
    case 'draft':
      return [
        ['disposal', 'quiet'],
        ['submission', 'primary'],
      ]
    case 'in-review':
      return mayApprove
        ? [
            ['return', 'line'],
            ['approval', 'primary'],
          ]
        : [['return', 'line']]
    case 'scheduled':
      return [['return', 'line']]
    case 'published':
    case 'corrected':
      return [
        ['archiving', 'line'],
        ['withdrawal', 'danger'],
      ]
    default:
      return []
  }
}
