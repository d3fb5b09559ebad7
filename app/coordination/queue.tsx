import { useTranslation } from 'react-i18next'
import type { PendingOrganisation } from '#models/organisation/organisation.ts'
import { nameFor } from '#models/organisation/organisation.ts'
import { useFormat } from '#app/i18n/format.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { useLocale } from '#app/i18n/locale.ts'
import { Badge } from '#app/ui/badge.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { WrittenTitle } from '#app/ui/written-title.tsx'
import { reviewPath } from './index.ts'

interface QueueProps {
  pending: readonly PendingOrganisation[]
  /** ISO 8601 */
  now: string
}

/** Organisations that wait to be verified, the longest waiting first. */
export function Queue({ pending, now }: QueueProps) {
  const { t } = useTranslation('coordination')
  if (pending.length === 0) {
    return <EmptyState title={t('queue.none')}>{t('queue.none-lead')}</EmptyState>
  }
  return (
    <section>
      <div className="flex items-baseline justify-between gap-4 border-b border-sand-strong pb-2">
        <h2 className="text-2xl">{t('queue.title')}</h2>
        <p className="text-muted">{t('queue.count', { count: pending.length })}</p>
      </div>
      <ol>
        {pending.map((waiting) => (
          <Waiting key={waiting.organisation.id} waiting={waiting} now={now} />
        ))}
      </ol>
    </section>
  )
}

function Waiting({ waiting, now }: { waiting: PendingOrganisation; now: string }) {
  const { t } = useTranslation(['coordination', 'organisations'])
  const format = useFormat()
  const { organisation, applicant, note, since } = waiting
  const { name, language } = nameFor(useLocale(), organisation.names)
  const ago = format.days(since, new Date(now))
  return (
    <li className="relative border-b border-sand py-4 hover:bg-sand-soft sm:px-3">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <h3 className="text-lg">
          <LocaleLink
            to={reviewPath(organisation.id)}
            lang={language}
            className="after:absolute after:inset-0 hover:text-estuary"
          >
            {name}
          </LocaleLink>
        </h3>
        <Badge tone="gold">
          {t(organisation.state === 'claimed' ? 'queue.claimed' : 'queue.registered')}
        </Badge>
      </div>
      <p className="text-sm text-muted">
        {t(`organisations:kind.${organisation.kind}`)} ·{' '}
        {t(`organisations:seat.${organisation.seat}`)}
      </p>
      {note ? (
        <p className="mt-1 line-clamp-2 max-w-[44rem]">
          <WrittenTitle value={note} />
        </p>
      ) : null}
      <p className="mt-1 text-sm">
        {t('queue.by', { name: applicant.name })}{' '}
        <time dateTime={since} title={format.date(since)} className="text-muted">
          {ago}
        </time>
      </p>
    </li>
  )
}
