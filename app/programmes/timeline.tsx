import { useTranslation } from 'react-i18next'
import type { ProgrammeListing } from '#models/programme/programme.ts'
import type { ProgrammeState } from '#models/programme/states.ts'
import { useFormat } from '#app/i18n/format.ts'
import { CourseRiver } from './course-river.tsx'
import { stagesOf, type Stage } from './stages.ts'

interface TimelineProps {
  programme: Pick<ProgrammeListing, 'state' | 'dates'> & {
    course: ReadonlyArray<{ state: ProgrammeState }>
  }
}

const DOTS: Record<Stage['phase'], string> = {
  done: 'border-estuary bg-estuary',
  now: 'border-kapok bg-sheet',
  later: 'border-sand-strong bg-sheet',
  skipped: 'border-sand bg-paper',
}

const MARKS = { done: 'done', now: 'current', later: 'later', skipped: 'not-needed' } as const

/** The dates of a programme: along the river on a wide screen, down the page on a phone. */
export function Timeline({ programme }: TimelineProps) {
  const { t } = useTranslation('programmes')
  const format = useFormat()
  const stages = stagesOf(programme, programme.course)
  return (
    <div>
      <CourseRiver stages={stages} />
      <ol className="lg:grid lg:grid-cols-8">
        {stages.map(({ date, at, phase }) => (
          <li
            key={date}
            aria-current={phase === 'now' ? 'step' : undefined}
            className="group relative ps-7 pb-5 last:pb-0 lg:ps-0 lg:pe-3 lg:pb-0"
          >
            <span
              aria-hidden="true"
              className="absolute start-[5px] top-4 -bottom-2 w-0.5 bg-estuary-soft group-last:hidden lg:hidden"
            />
            <span
              aria-hidden="true"
              className={`absolute start-0 top-1.5 size-3 rounded-full border-2 lg:hidden ${DOTS[phase]}`}
            />
            <span
              className={`block ${phase === 'skipped' || phase === 'later' ? 'text-muted' : 'font-semibold'}`}
            >
              {t(`date.${date}`)}
            </span>
            <time
              dateTime={at}
              className={`block text-sm text-muted ${phase === 'skipped' ? 'line-through' : ''}`}
            >
              {format.date(at, 'dateTime')}
            </time>
            <span
              className={`block text-sm ${phase === 'now' ? 'font-semibold text-kapok' : 'text-muted'}`}
            >
              {t(`page.${MARKS[phase]}`)}
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}
