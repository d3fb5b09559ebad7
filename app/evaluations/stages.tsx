import { useTranslation } from 'react-i18next'
import { EVALUATORS, type WireEvaluation } from '#models/evaluation/evaluation.ts'
import { useFormat } from '#app/i18n/format.ts'
import { Badge } from '#app/ui/badge.tsx'
import { OrganisationName } from '#app/ui/organisation-name.tsx'

const ORDER = ['parties', 'evaluators', 'decision'] as const
type Listed = (typeof ORDER)[number]

const DOTS = {
  done: 'border-estuary bg-estuary',
  now: 'border-kapok bg-sheet',
  later: 'border-sand-strong bg-sheet',
} as const

/** @param position of the stage that it is in, -1 where it is in none */
function phaseOf(at: number, position: number): keyof typeof DOTS {
  if (position < 0 || at > position) return 'later'
  return at < position ? 'done' : 'now'
}

/** The three stages, each with its people, what they have done, and until when it is expected. */
export function StageList({ evaluation }: { evaluation: WireEvaluation }) {
  const { t } = useTranslation('evaluation')
  const { stage } = evaluation
  const position = stage === 'decided' ? ORDER.length : ORDER.indexOf(stage as Listed)
  return (
    <section aria-labelledby="stages">
      <h2 id="stages" className="text-lg">
        {t('stages.title')}
      </h2>
      <ol className="mt-3">
        {ORDER.map((listed, at) => {
          const phase = phaseOf(at, position)
          return (
            <li
              key={listed}
              aria-current={phase === 'now' ? 'step' : undefined}
              className="group relative ps-7 pb-5 last:pb-0"
            >
              <span
                aria-hidden="true"
                className="absolute start-[5px] top-4 -bottom-2 w-0.5 bg-sand group-last:hidden"
              />
              <span
                aria-hidden="true"
                className={`absolute start-0 top-1.5 size-3 rounded-full border-2 ${DOTS[phase]}`}
              />
              <h3
                className={`text-base ${phase === 'later' ? 'font-normal text-muted' : 'font-semibold'}`}
              >
                {t(`stages.${listed}`)}
              </h3>
              {phase === 'now' ? <Due evaluation={evaluation} /> : null}
              <People evaluation={evaluation} stage={listed} />
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function Due({ evaluation: { dueBy, overdue } }: { evaluation: WireEvaluation }) {
  const { t } = useTranslation('evaluation')
  const format = useFormat()
  if (!dueBy) return null
  return (
    <p className="text-sm text-kapok">
      <time dateTime={dueBy}>{t('stages.by', { date: format.date(dueBy) })}</time>{' '}
      {overdue ? <Badge tone="kapok">{t('stages.overdue')}</Badge> : null}
    </p>
  )
}

function People({ evaluation, stage }: { evaluation: WireEvaluation; stage: Listed }) {
  const { t } = useTranslation('evaluation')
  const { parties, evaluators, outcome } = evaluation
  if (stage === 'parties') {
    return (
      <ul className="mt-1 space-y-1 text-sm">
        {parties.map(({ organisation, submittedAt, passedOver }) => (
          <li key={organisation.id}>
            <OrganisationName names={organisation.names} />{' '}
            <Done
              at={submittedAt}
              otherwise={t(passedOver ? 'stages.passed-over' : 'stages.missing')}
            />
          </li>
        ))}
      </ul>
    )
  }
  if (stage === 'decision') {
    return outcome?.by ? <p className="mt-1 text-sm">{outcome.by.name}</p> : null
  }
  return (
    <ul className="mt-1 space-y-1 text-sm">
      {evaluators.map(({ person, submittedAt }) => (
        <li key={person.id}>
          {person.name} <Done at={submittedAt} otherwise={t('stages.missing')} />
        </li>
      ))}
      {evaluators.length < EVALUATORS ? (
        <li className="text-muted">
          {t('stages.to-appoint', { count: EVALUATORS - evaluators.length })}
        </li>
      ) : null}
    </ul>
  )
}

function Done({ at, otherwise }: { at: string | null; otherwise: string }) {
  const { t } = useTranslation('evaluation')
  const format = useFormat()
  return at ? (
    <span className="block text-lotus">{t('stages.handed-in', { date: format.date(at) })}</span>
  ) : (
    <span className="block text-muted">{otherwise}</span>
  )
}
