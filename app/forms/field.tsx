import type { FieldMetadata } from '@conform-to/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from './problem.ts'
import { useProblemText } from './use-problem-text.ts'

const CONTROL =
  'block w-full rounded-lg border border-sand-strong bg-sheet px-3 py-2 text-ink placeholder:text-muted aria-invalid:border-2 aria-invalid:border-kapok'

export interface FieldProps<Value> {
  field: FieldMetadata<Value, Record<string, unknown>, Problem[]>
  label: string
  help?: string
  /** Marks the label; the server decides. */
  optional?: boolean
}

interface FrameProps<Value> extends FieldProps<Value> {
  children: (control: ControlProps) => ReactNode
}

export interface ControlProps {
  id: string
  name: string
  className: string
  'aria-invalid': boolean | undefined
  'aria-describedby': string | undefined
}

/** Label above, help below it, the control, and its problem beside it. */
export function FieldFrame<Value>({ field, label, help, optional, children }: FrameProps<Value>) {
  const { t } = useTranslation('ui')
  const say = useProblemText()
  const id = `field-${field.name}`
  const problem = field.errors?.[0]
  const described = [help && `${id}-help`, problem && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="mb-5">
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
        {optional ? (
          <span className="ms-2 font-normal text-muted">{t('field.optional')}</span>
        ) : null}
      </label>
      {help ? (
        <p id={`${id}-help`} className="mb-1 text-sm text-muted">
          {help}
        </p>
      ) : null}
      {children({
        id,
        name: field.name,
        className: CONTROL,
        'aria-invalid': problem ? true : undefined,
        'aria-describedby': described || undefined,
      })}
      {problem ? (
        <p id={`${id}-error`} className="mt-1 text-sm font-semibold text-kapok">
          {say(problem)}
        </p>
      ) : null}
    </div>
  )
}
