import { useTranslation } from 'react-i18next'
import type { WireSuggestion } from '#models/application/suggestion.ts'
import { nameFor } from '#models/organisation/organisation.ts'
import type { WireText } from '#models/text/written.ts'
import { organisationPath } from '#app/organisations/index.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { useLocale } from '#app/i18n/locale.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { WrittenText } from '#app/ui/written-text.tsx'
import { FitParts } from './fit-parts.tsx'
import { LIST_FORM } from './list-form.ts'

interface SuggestionCardProps {
  suggestion: WireSuggestion
  /** Its place on the list, from 1; 0 when it is not on it. */
  place: number
  /** Absent without script; then the button is the form's. */
  onAdd: (() => void) | null
  full: boolean
}

/** A possible partner: how well it fits and why, what it offers and needs. */
export function SuggestionCard({ suggestion, place, onAdd, full }: SuggestionCardProps) {
  const { t } = useTranslation(['applications', 'organisations'])
  const { organisation, score, parts, priority, offers, needs } = suggestion
  const { id, slug, names, kind, seat } = organisation
  const { name, language } = nameFor(useLocale(), names)
  return (
    <article className="border-b border-sand py-5">
      <div className="flex items-start justify-between gap-4">
        <div className="min-w-0">
          <h3 className="text-lg">
            <LocaleLink to={organisationPath(slug)} lang={language} className="hover:underline">
              {name}
            </LocaleLink>
          </h3>
          <p className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-muted">
            {t(`organisations:kind.${kind}`)} · {t(`organisations:seat.${seat}`)}
            {priority > 0 ? (
              <Badge tone="bauhinia">{t('suggest.priority', { count: priority })}</Badge>
            ) : null}
          </p>
        </div>
        <p className="shrink-0 text-end">
          <span aria-hidden="true" className="font-serif text-3xl leading-none text-estuary">
            {score}
          </span>
          <span className="sr-only">{t('suggest.score', { score })}</span>
        </p>
      </div>
      <svg
        viewBox="0 0 100 2"
        preserveAspectRatio="none"
        aria-hidden="true"
        className="mt-2 h-1 w-full"
      >
        <rect width="100" height="2" rx="1" className="fill-sand" />
        <rect width={score} height="2" rx="1" className="fill-estuary" />
      </svg>
      <FitParts parts={parts} />
      <Texts offers={offers} needs={needs} />
      <div className="mt-3">
        {place > 0 ? (
          <p className="text-sm font-semibold text-lotus">{t('ranking.on-list', { place })}</p>
        ) : (
          <Button
            look="line"
            form={LIST_FORM}
            name="press"
            value={`add:${id}`}
            aria-label={t('ranking.button-of', { action: t('ranking.add'), name })}
            disabled={full}
            onClick={(event) => {
              if (!onAdd) return
              event.preventDefault()
              onAdd()
            }}
          >
            {t('ranking.add')}
          </Button>
        )}
      </div>
    </article>
  )
}

function Texts({ offers, needs }: { offers: WireText | null; needs: WireText | null }) {
  const { t } = useTranslation('applications')
  if (!offers && !needs) return null
  return (
    <dl className="mt-3 grid gap-x-6 gap-y-2 text-sm sm:grid-cols-2">
      {offers ? (
        <div>
          <dt className="text-muted">{t('suggest.offers')}</dt>
          <dd className="whitespace-pre-line">
            <WrittenText value={offers} />
          </dd>
        </div>
      ) : null}
      {needs ? (
        <div>
          <dt className="text-muted">{t('suggest.needs')}</dt>
          <dd className="whitespace-pre-line">
            <WrittenText value={needs} />
          </dd>
        </div>
      ) : null}
    </dl>
  )
}
