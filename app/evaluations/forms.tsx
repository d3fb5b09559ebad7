import { useTranslation } from 'react-i18next'
import type { ReactNode } from 'react'
import type { WireEvaluation, WireForm } from '#models/evaluation/evaluation.ts'
import type { Criterion } from '#models/evaluation/rubric.ts'
import { useFormat } from '#app/i18n/format.ts'
import { useLocale } from '#app/i18n/locale.ts'
import { WrittenText } from '#app/ui/written-text.tsx'
import { OrganisationName } from '#app/ui/organisation-name.tsx'

/** Every form that its reader may see, folded up. */
export function Forms({ evaluation }: { evaluation: WireEvaluation }) {
  const { t } = useTranslation('evaluation')
  const { parties, evaluators, rubric, wentOn } = evaluation
  const shown = [...parties, ...evaluators].some(({ form }) => form)
  if (!shown && !wentOn) return null
  return (
    <section aria-labelledby="forms">
      <h2 id="forms" className="text-2xl">
        {t('forms.title')}
      </h2>
      {wentOn ? (
        <div className="mt-3 border-s-4 border-gold ps-4">
          <p className="text-sm text-muted">{t('forms.went-on')}</p>
          <div className="whitespace-pre-line">
            <WrittenText value={wentOn} />
          </div>
        </div>
      ) : null}
      <div className="mt-3 border-b border-sand">
        {parties.map(({ organisation, form }) =>
          form ? (
            <Folded
              key={organisation.id}
              form={form}
              rubric={rubric}
              title={<OrganisationName names={organisation.names} />}
            />
          ) : null,
        )}
        {evaluators.map(({ person, form }) =>
          form ? (
            <Folded
              key={person.id}
              form={form}
              rubric={rubric}
              title={t('forms.evaluator', { name: person.name })}
              named
            />
          ) : null,
        )}
      </div>
    </section>
  )
}

interface FoldedProps {
  title: ReactNode
  form: WireForm
  rubric: readonly Criterion[]
  /** Its title names who wrote it. */
  named?: boolean
}

function Folded({ title, form, rubric, named = false }: FoldedProps) {
  const { t } = useTranslation('evaluation')
  const format = useFormat()
  const locale = useLocale()
  const { submittedAt, by, entries } = form
  const date = submittedAt && format.date(submittedAt)
  const handedIn = named ? t('stages.handed-in', { date }) : t('forms.by', { name: by?.name, date })
  return (
    <details className="border-t border-sand">
      <summary className="flex min-h-11 cursor-pointer flex-wrap items-center gap-x-3 py-2">
        <strong>{title}</strong>
        <span className="text-sm text-muted">{submittedAt ? handedIn : t('forms.draft')}</span>
      </summary>
      <dl className="pb-4">
        {entries.map(({ criterion, score, remark }) => (
          <div key={criterion} className="grid grid-cols-[2rem_minmax(0,1fr)] gap-x-3 py-1.5">
            <dt className="col-start-2">
              {rubric.find(({ id }) => id === criterion)?.title[locale]}
            </dt>
            <dd className="col-start-1 row-start-1 text-xl leading-7 font-semibold tabular-nums">
              {score ?? '–'}
            </dd>
            {remark ? (
              <dd className="col-start-2 max-w-measure whitespace-pre-line text-muted">
                <WrittenText value={remark} />
              </dd>
            ) : null}
          </div>
        ))}
      </dl>
    </details>
  )
}
