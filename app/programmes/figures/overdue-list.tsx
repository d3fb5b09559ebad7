import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { WireFigures, WireOverdue } from '#models/programme-figures/figures.ts'
import { collaborationPath, milestonePath, reportPath } from '#app/collaborations/index.ts'
import { useFormat } from '#app/i18n/format.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { figuresPath, programmeDeskPartPath } from '#app/programmes/index.ts'
import { OrganisationName } from '#app/ui/organisation-name.tsx'
import { WrittenTitle } from '#app/ui/written-title.tsx'

interface OverdueListProps extends Pick<WireFigures, 'overdue'> {
  programme: string
}

/** What somebody should look after, each with the way to it. */
export function OverdueList({ overdue, programme }: OverdueListProps) {
  const { t } = useTranslation('programme-figures')
  const format = useFormat()
  return (
    <section aria-labelledby="overdue">
      <h2 id="overdue" className="text-2xl">
        {t('overdue.title')}
      </h2>
      {overdue.length === 0 ? <p className="mt-2 text-muted">{t('overdue.none')}</p> : null}
      {overdue.map(({ kind, count, shown }) => (
        <Fragment key={kind}>
          <h3 className="mt-5 border-b border-sand-strong pb-1 font-semibold text-kapok">
            {t('overdue.count', {
              count,
              title: t(`overdue.${kind}`),
              number: format.number(count),
            })}
          </h3>
          <ul>
            {shown.map((item, at) => (
              <Item key={at} item={item} programme={programme} />
            ))}
          </ul>
          {count > shown.length ? (
            <LocaleLink
              to={`${figuresPath(programme, { overdue: true })}#table`}
              className="inline-flex min-h-8 items-center text-sm text-estuary underline"
            >
              {t('overdue.more', {
                count: count - shown.length,
                number: format.number(count - shown.length),
              })}
            </LocaleLink>
          ) : null}
        </Fragment>
      ))}
    </section>
  )
}

function Item({ item, programme }: { item: WireOverdue; programme: string }) {
  const { t } = useTranslation('programme-figures')
  const format = useFormat()
  const { kind, collaboration, organisations, since } = item
  const said = kind === 'answer' ? 'until' : kind === 'not-working' ? 'said' : 'since'
  return (
    <li className="border-b border-sand py-2">
      <LocaleLink
        to={pathOf(item, programme)}
        className="inline-flex min-h-6 items-center font-semibold text-estuary hover:underline"
      >
        {collaboration ? <WrittenTitle value={collaboration.title} /> : t('overdue.results-link')}
      </LocaleLink>
      <p className="text-sm text-muted">
        <About item={item} />
        {organisations.map(({ id, names }) => (
          <span key={id} className="me-3">
            <OrganisationName names={names} />
          </span>
        ))}
        <time dateTime={since} className="whitespace-nowrap">
          {t(`overdue.${said}`, { date: format.date(since) })}
        </time>
      </p>
    </li>
  )
}

/** Which milestone, or which quarter. */
function About({ item: { milestone, period } }: { item: WireOverdue }) {
  const { t } = useTranslation('programme-figures')
  if (!milestone && !period) return null
  return (
    <span className="me-3 text-ink">
      {milestone ? <WrittenTitle value={milestone.title} /> : t('overdue.quarter', { period })}
    </span>
  )
}

function pathOf({ collaboration, milestone, kind, period }: WireOverdue, programme: string) {
  if (!collaboration) return programmeDeskPartPath(programme, 'matching')
  if (milestone) return milestonePath(collaboration.id, milestone.id)
  return kind === 'report' && period
    ? reportPath(collaboration.id, period)
    : collaborationPath(collaboration.id)
}
