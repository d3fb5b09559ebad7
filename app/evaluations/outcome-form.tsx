import { useTranslation } from 'react-i18next'
import type { WireEvaluation } from '#models/evaluation/evaluation.ts'
import type { DecideInput } from '#models/evaluation/input.ts'
import { OUTCOMES } from '#models/evaluation/summary.ts'
import { TextArea, TextField } from '#app/forms/controls.tsx'
import { PortalForm } from '#app/forms/form.tsx'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { useProblemText } from '#app/forms/use-problem-text.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'

/** The decision with its reason; the suggested outcome is marked, not chosen beforehand. */
export function OutcomeForm({ evaluation: { summary } }: { evaluation: WireEvaluation }) {
  const { t } = useTranslation('evaluation')
  const say = useProblemText()
  const labels = {
    outcome: t('decide.outcome'),
    until: t('decide.until'),
    reason: t('decide.reason'),
  }
  const unmet = summary?.criteria.some((one) => one.unmet) ?? false
  return (
    <PortalForm<DecideInput> result={useFormResult()} labels={labels}>
      {(fields, busy) => {
        const { outcome } = fields
        const problem = outcome.errors?.[0]
        return (
          <>
            <fieldset
              id="field-outcome"
              aria-describedby={problem ? 'field-outcome-error' : undefined}
              className="mb-5"
            >
              <legend className="mb-1 font-semibold">{labels.outcome}</legend>
              {problem ? (
                <p id="field-outcome-error" className="mb-1 text-sm font-semibold text-kapok">
                  {say(problem)}
                </p>
              ) : null}
              {OUTCOMES.map((kind) => (
                <div key={kind} className="border-t border-sand py-3 last:border-b">
                  <label className="flex min-h-6 cursor-pointer items-center gap-3 font-semibold">
                    <input
                      type="radio"
                      name={outcome.name}
                      value={kind}
                      defaultChecked={outcome.initialValue === kind}
                      aria-describedby={`outcome-${kind}`}
                      className="size-5 accent-estuary"
                    />
                    {t(`decide.${kind}.title`)}
                    {summary?.suggestion === kind ? (
                      <Badge tone="estuary">{t('decide.suggested')}</Badge>
                    ) : null}
                  </label>
                  <p id={`outcome-${kind}`} className="ps-8 text-sm text-muted">
                    {t(kind === 'renew' && unmet ? 'decide.renew.unmet' : `decide.${kind}.text`)}
                  </p>
                </div>
              ))}
            </fieldset>
            <TextField
              field={fields.until}
              type="date"
              label={labels.until}
              help={t('decide.until-help')}
              optional
            />
            <TextArea
              field={fields.reason}
              label={labels.reason}
              help={t('decide.reason-help')}
              rows={6}
            />
            <Button busy={busy}>{t('decide.submit')}</Button>
          </>
        )
      }}
    </PortalForm>
  )
}
