import { useTranslation } from 'react-i18next'
import type { WireEvaluation, WireForm } from '#models/evaluation/evaluation.ts'
import { TextArea } from '#app/forms/controls.tsx'
import { PortalForm } from '#app/forms/form.tsx'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { useLocale } from '#app/i18n/locale.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { GivenByParties } from './given-by-parties.tsx'
import { ScoreField } from './score-field.tsx'

// A type, not an interface: forms take what has an index signature.
type Typed = {
  entries: Array<{ criterion: string; score: string; remark: string }>
}

interface ScoreFormProps {
  evaluation: WireEvaluation
  /** What was kept before. */
  draft: WireForm | null
  /** An evaluator reads what the parties gave beside each criterion. */
  withParties?: boolean
}

/** A score and a remark for every criterion; kept as a draft, or handed in. */
export function ScoreForm({ evaluation, draft, withParties = false }: ScoreFormProps) {
  const { t } = useTranslation('evaluation')
  const locale = useLocale()
  const { rubric } = evaluation
  const kept = new Map(draft?.entries.map((entry) => [entry.criterion, entry]))
  const initial: Typed = {
    entries: rubric.map(({ id }) => ({
      criterion: id,
      score: kept.get(id)?.score?.toString() ?? '',
      remark: kept.get(id)?.remark?.text ?? '',
    })),
  }
  const labels = Object.fromEntries(
    rubric.flatMap(({ title }, at) => [
      [`entries[${at}].score`, title[locale]],
      [`entries[${at}].remark`, t('form.remark-on', { criterion: title[locale] })],
    ]),
  )
  return (
    <PortalForm<Typed> result={useFormResult()} initial={initial} labels={labels}>
      {(fields, busy) => (
        <>
          {fields.entries.getFieldList().map((entry, at) => {
            const criterion = rubric[at]
            if (!criterion) return null
            const { criterion: id, score, remark } = entry.getFieldset()
            const { title, help, minimum } = criterion
            return (
              <section
                key={criterion.id}
                aria-labelledby={`criterion-${at}`}
                className="border-t border-sand py-6"
              >
                <div className="flex flex-wrap items-center gap-x-3">
                  <h2 id={`criterion-${at}`} className="text-xl">
                    {title[locale]}
                  </h2>
                  {minimum === null ? null : (
                    <Badge tone="gold">{t('form.minimum', { minimum })}</Badge>
                  )}
                </div>
                <p className="mt-1 text-muted">{help[locale]}</p>
                {withParties ? (
                  <GivenByParties evaluation={evaluation} criterion={criterion.id} />
                ) : null}
                <input type="hidden" name={id.name} value={criterion.id} />
                <ScoreField
                  field={score}
                  label={t('form.score-of', { criterion: title[locale] })}
                />
                <div className="mt-4">
                  <TextArea field={remark} label={t('form.remark')} rows={3} optional />
                </div>
              </section>
            )
          })}
          <div className="flex flex-wrap gap-3 border-t border-sand pt-6">
            <Button look="line" name="act" value="keep" busy={busy}>
              {t('form.keep')}
            </Button>
            <Button name="act" value="hand-in" busy={busy}>
              {t('form.hand-in')}
            </Button>
          </div>
          <p className="mt-3 text-sm text-muted">{t('form.final')}</p>
        </>
      )}
    </PortalForm>
  )
}
