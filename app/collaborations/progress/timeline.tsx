import { useTranslation } from 'react-i18next'
import type { WireTimelineEntry } from '#models/milestone/milestone.ts'
import { milestonePath } from '#app/collaborations/index.ts'
import { useFormat } from '#app/i18n/format.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { FileList } from '#app/ui/file-list.tsx'
import { WrittenText } from '#app/ui/written-text.tsx'
import { WrittenTitle } from '#app/ui/written-title.tsx'

interface TimelineProps {
  collaborationId: string
  entries: readonly WireTimelineEntry[]
  /** On a milestone's own page nothing needs to name it. */
  named?: boolean
}

/** What was moved and written, the newest first. */
export function Timeline({ collaborationId, entries, named = true }: TimelineProps) {
  const { t } = useTranslation('progress')
  const format = useFormat()
  return (
    <ol className="mt-4 border-s-2 border-sand">
      {entries.map(({ id, at, by, milestone, to, text, files }) => (
        <li key={id} className="relative pb-5 ps-5 last:pb-0">
          <span
            aria-hidden="true"
            className={`absolute -start-[7px] top-1.5 size-3 rounded-full border-2 ${
              to ? 'border-estuary bg-estuary' : 'border-estuary bg-sheet'
            }`}
          />
          <p className="text-sm text-muted">
            <span className="font-semibold text-ink">{by?.name ?? t('timeline.clock')}</span>{' '}
            {to ? t(`timeline.moved.${to}`) : t('timeline.updated')}{' '}
            {named ? (
              <LocaleLink
                to={milestonePath(collaborationId, milestone.id)}
                className="text-estuary underline"
              >
                <WrittenTitle value={milestone.title} />
              </LocaleLink>
            ) : null}
            <time dateTime={at} className="ms-2 whitespace-nowrap">
              {format.date(at, 'dateTime')}
            </time>
          </p>
          {text ? (
            <div className="mt-1 max-w-measure whitespace-pre-line">
              <WrittenText value={text} />
            </div>
          ) : null}
          <FileList files={files} />
        </li>
      ))}
    </ol>
  )
}
