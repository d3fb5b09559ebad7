import { useTranslation } from 'react-i18next'
import type { WireCollaboration } from '#models/collaboration/collaboration.ts'
import { useFormat } from '#app/i18n/format.ts'
import { usePartyNames } from './use-party-names.ts'
import { stepsOf, type Step } from './steps.ts'

const DOTS: Record<Step['phase'], string> = {
  done: 'border-estuary bg-estuary',
  now: 'border-kapok bg-sheet',
  later: 'border-sand-strong bg-sheet',
  over: 'border-muted bg-muted',
}

/** How far it has come, as a line with dates, and who has to act by when. */
export function Course({ collaboration }: { collaboration: WireCollaboration }) {
  const { t } = useTranslation('collaborations')
  const namesOf = usePartyNames(collaboration.parties.map(({ organisation }) => organisation))
  return (
    <section aria-labelledby="course">
      <h2 id="course" className="text-lg">
        {t('page.course')}
      </h2>
      <ol className="mt-3">
        {stepsOf(collaboration).map((step) => (
          <li
            key={`${step.state} ${step.at ?? ''}`}
            aria-current={step.phase === 'now' ? 'step' : undefined}
            className="group relative ps-7 pb-4 last:pb-0"
          >
            <span
              aria-hidden="true"
              className="absolute start-[5px] top-4 -bottom-2 w-0.5 bg-sand group-last:hidden"
            />
            <span
              aria-hidden="true"
              className={`absolute start-0 top-1.5 size-3 rounded-full border-2 ${DOTS[step.phase]}`}
            />
            <span className={step.phase === 'later' ? 'text-muted' : 'font-semibold'}>
              {t(`course.${step.state}`)}
            </span>
            <StepDetail step={step} namesOf={namesOf} />
          </li>
        ))}
      </ol>
    </section>
  )
}

interface StepDetailProps {
  step: Step
  namesOf: (ids: readonly string[]) => string
}

function StepDetail({ step: { at, phase, waitingFor, by }, namesOf }: StepDetailProps) {
  const { t } = useTranslation('collaborations')
  const format = useFormat()
  if (at) {
    return (
      <time dateTime={at} className="block text-sm text-muted">
        {format.date(at)}
      </time>
    )
  }
  if (phase !== 'now') return null
  const parties = namesOf(waitingFor)
  return (
    <span className="block text-sm text-kapok">
      {by
        ? t('course.by', { parties, date: format.date(by, 'dateTime') })
        : t('course.waiting', { parties })}
    </span>
  )
}
