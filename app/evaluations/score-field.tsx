import type { FieldProps } from '#app/forms/field.tsx'
import { useProblemText } from '#app/forms/use-problem-text.ts'
import { SCORES } from '#models/evaluation/rubric.ts'
import { useTranslation } from 'react-i18next'

/** A score from 0 to 5 as a row of buttons of which one is chosen. */
export function ScoreField({ field, label }: Pick<FieldProps<string>, 'field' | 'label'>) {
  const { t } = useTranslation('evaluation')
  const say = useProblemText()
  const problem = field.errors?.[0]
  const id = `field-${field.name}`
  return (
    <fieldset id={id} aria-describedby={problem ? `${id}-error` : undefined} className="mt-3">
      <legend className="sr-only">{label}</legend>
      <div className="w-fit">
        <div className="flex gap-1">
          {SCORES.map((score) => (
            <label key={score} className="relative cursor-pointer">
              <input
                type="radio"
                name={field.name}
                value={score}
                defaultChecked={field.initialValue === String(score)}
                className="peer absolute inset-0 cursor-pointer opacity-0"
              />
              <span className="grid size-11 place-items-center rounded-lg border border-sand-strong bg-sheet text-lg tabular-nums peer-checked:border-estuary peer-checked:bg-estuary peer-checked:font-semibold peer-checked:text-on-colour peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-estuary hover:border-estuary">
                {score}
              </span>
            </label>
          ))}
        </div>
        <div aria-hidden="true" className="mt-1 flex justify-between text-sm text-muted">
          <span>{t('form.lowest')}</span>
          <span>{t('form.highest')}</span>
        </div>
      </div>
      {problem ? (
        <p id={`${id}-error`} className="mt-1 text-sm font-semibold text-kapok">
          {say(problem)}
        </p>
      ) : null}
    </fieldset>
  )
}
