import { useTranslation } from 'react-i18next'
import type { EvaluationListing } from '#models/evaluation/evaluation.ts'
import { useFormat } from '#app/i18n/format.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Emblem } from '#app/ui/emblem.tsx'
import { WrittenTitle } from '#app/ui/written-title.tsx'
import { evaluationPath } from './index.ts'
import { OrganisationName } from '#app/ui/organisation-name.tsx'

/** One evaluation in a list: of what, where it stands, until when. */
export function EvaluationRow({ item }: { item: EvaluationListing }) {
  const { t } = useTranslation('evaluation')
  const format = useFormat()
  const { collaborationId, title, parties, stage, mine, dueBy, overdue, outcome } = item
  return (
    <li className="relative grid grid-cols-[3rem_minmax(0,1fr)] gap-x-4 border-t border-sand py-4 hover:bg-sand-soft sm:grid-cols-[3rem_minmax(0,1fr)_auto] sm:px-3">
      <Emblem parties={parties.map(({ id }) => id)} className="size-12" />
      <div className="min-w-0">
        <h2 className="text-lg">
          <LocaleLink
            to={evaluationPath(collaborationId)}
            className="after:absolute after:inset-0 hover:text-estuary"
          >
            <WrittenTitle value={title} />
          </LocaleLink>
        </h2>
        <p className="text-sm">
          {parties.map((party, place) => (
            <span key={party.id}>
              {place > 0 ? <span className="mx-2 text-muted">×</span> : null}
              <OrganisationName names={party.names} />
            </span>
          ))}
        </p>
      </div>
      <p className="col-start-2 mt-1 flex flex-wrap items-center gap-x-3 text-sm text-muted sm:col-start-3 sm:mt-0 sm:flex-col sm:items-end sm:gap-1">
        <Badge tone={mine ? 'kapok' : outcome ? 'lotus' : 'gold'}>
          {mine
            ? t('mine.awaits')
            : outcome
              ? t(`outcome.${outcome}`)
              : t(stage === 'dropped' ? 'stages.dropped' : `stages.${stage as 'parties'}`)}
        </Badge>
        {dueBy ? (
          <time dateTime={dueBy} className={overdue ? 'font-semibold text-kapok' : ''}>
            {t('stages.by', { date: format.date(dueBy) })}
            {overdue ? ` · ${t('stages.overdue')}` : null}
          </time>
        ) : null}
      </p>
    </li>
  )
}
