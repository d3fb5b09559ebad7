import { useTranslation } from 'react-i18next'
import type { WireApplication } from '#models/application/application.ts'
import type { ProgrammeDate } from '#models/programme/programme.ts'
import { useFormat } from '#app/i18n/format.ts'

const SHOWN = [
  'applicationsClose',
  'rankingCloses',
  'results',
  'secondRankingCloses',
  'secondResults',
] as const satisfies ProgrammeDate[]

interface CourseProps {
  application: Pick<WireApplication, 'course' | 'programme'>
  /** ISO 8601 */
  now: string
}

/** Which states it has had, and which dates lie ahead. */
export function Course({ application: { course, programme }, now }: CourseProps) {
  const { t } = useTranslation('applications')
  const format = useFormat()
  const ahead = SHOWN.filter((date) => programme.dates[date] > now)
  return (
    <>
      <section aria-labelledby="course">
        <h2 id="course" className="text-lg">
          {t('page.course')}
        </h2>
        <ol className="mt-3">
          {course.map(({ state, at }, place) => (
            <li key={`${state} ${at}`} className="group relative ps-7 pb-4 last:pb-0">
              <span
                aria-hidden="true"
                className="absolute start-[5px] top-4 -bottom-2 w-0.5 bg-sand group-last:hidden"
              />
              <span
                aria-hidden="true"
                className={`absolute start-0 top-1.5 size-3 rounded-full border-2 ${place === course.length - 1 ? 'border-kapok bg-sheet' : 'border-estuary bg-estuary'}`}
              />
              <span className="font-semibold">{t(`state.${state}`)}</span>
              <time dateTime={at} className="block text-sm text-muted">
                {format.date(at, 'dateTime')}
              </time>
            </li>
          ))}
        </ol>
      </section>
      {ahead.length > 0 ? (
        <section aria-labelledby="dates">
          <h2 id="dates" className="text-lg">
            {t('page.dates')}
          </h2>
          <dl className="mt-3 space-y-3">
            {ahead.map((date) => (
              <div key={date}>
                <dt className="text-sm text-muted">{t(`date.${date}`)}</dt>
                <dd>
                  <time dateTime={programme.dates[date]}>
                    {format.date(programme.dates[date], 'dateTime')}
                  </time>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ) : null}
    </>
  )
}
