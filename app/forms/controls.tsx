import { useTranslation } from 'react-i18next'
import { FieldFrame, type FieldProps } from './field.tsx'
import { useProblemText } from './use-problem-text.ts'

interface TextFieldProps extends FieldProps<string> {
  type?: 'text' | 'email' | 'password' | 'url' | 'date' | 'datetime-local' | 'number'
  autoComplete?: string
  lang?: string
}

export function TextField({ type = 'text', autoComplete, lang, ...frame }: TextFieldProps) {
  return (
    <FieldFrame {...frame}>
      {(control) => (
        <input
          {...control}
          key={frame.field.key}
          type={type}
          autoComplete={autoComplete}
          lang={lang}
          defaultValue={type === 'password' ? undefined : (frame.field.initialValue ?? '')}
        />
      )}
    </FieldFrame>
  )
}

interface TextAreaProps extends FieldProps<string> {
  rows?: number
  lang?: string
}

export function TextArea({ rows = 5, lang, ...frame }: TextAreaProps) {
  return (
    <FieldFrame {...frame}>
      {(control) => (
        <textarea
          {...control}
          key={frame.field.key}
          rows={rows}
          lang={lang}
          defaultValue={frame.field.initialValue ?? ''}
        />
      )}
    </FieldFrame>
  )
}

export interface Choice {
  value: string
  label: string
}

interface ChoiceProps<Value> extends FieldProps<Value> {
  choices: readonly Choice[]
}

export function SelectField({
  choices,
  empty,
  ...frame
}: ChoiceProps<string> & { /** Label of the empty choice; none when absent. */ empty?: string }) {
  return (
    <FieldFrame {...frame}>
      {(control) => (
        <select {...control} key={frame.field.key} defaultValue={frame.field.initialValue ?? ''}>
          {empty === undefined ? null : <option value="">{empty}</option>}
          {choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  )
}

/** Several of a fixed list, as check boxes in a labelled group. */
export function CheckboxGroup({ choices, field, label, help, optional }: ChoiceProps<string[]>) {
  const { t } = useTranslation('ui')
  const say = useProblemText()
  const chosen = [field.initialValue ?? []].flat() as unknown as string[]
  const id = `field-${field.name}`
  const problem = field.errors?.[0]
  const described = [help && `${id}-help`, problem && `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset className="mb-5" id={id} aria-describedby={described || undefined}>
      <legend className="mb-1 font-semibold">
        {label}
        {optional ? (
          <span className="ms-2 font-normal text-muted">{t('field.optional')}</span>
        ) : null}
      </legend>
      {help ? (
        <p id={`${id}-help`} className="mb-1 text-sm text-muted">
          {help}
        </p>
      ) : null}
      {problem ? (
        <p id={`${id}-error`} className="mb-1 text-sm font-semibold text-kapok">
          {say(problem)}
        </p>
      ) : null}
      <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,9rem),1fr))] gap-x-4 gap-y-1 sm:grid-cols-2">
        {choices.map((choice) => (
          <label key={choice.value} className="flex min-h-8 items-center gap-2">
            <input
              type="checkbox"
              name={field.name}
              value={choice.value}
              defaultChecked={chosen.includes(choice.value)}
              className="size-5 shrink-0 accent-estuary"
            />
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
