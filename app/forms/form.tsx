import { FormProvider, getFormProps, useForm, type FormMetadata } from '@conform-to/react'
import { Form, useNavigation } from '@remix-run/react'
import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from './problem.ts'
import type { FormResult } from './submit.server.ts'
import { useProblemText } from './use-problem-text.ts'

interface PortalFormProps<Fields extends Record<string, unknown>> {
  /** What the action answered, from `useActionData`. */
  result: FormResult | undefined
  initial?: Partial<Fields>
  /** Label of each field, for the summary's links. */
  labels: Record<string, string>
  action?: string
  /** It has file fields; see `submitFormWithFiles`. */
  files?: boolean
  className?: string
  children: (fields: FormFields<Fields>, busy: boolean) => ReactNode
}

export type FormFields<Fields extends Record<string, unknown>> = ReturnType<
  FormMetadata<Fields, Problem[]>['getFieldset']
>

/**
 * A form that works without script: checked on the server, what was typed is kept, problems stand beside
 * their fields and in a summary that takes the focus.
 */
export function PortalForm<Fields extends Record<string, unknown>>({
  result,
  initial,
  labels,
  action,
  files,
  className,
  children,
}: PortalFormProps<Fields>) {
  const [form, fields] = useForm<Fields, Fields, Problem[]>({
    lastResult: result ?? null,
    ...(initial ? { defaultValue: initial as never } : {}),
  })
  const navigation = useNavigation()
  const busy = navigation.state !== 'idle' && navigation.formMethod === 'POST'
  return (
    <FormProvider context={form.context}>
      <Form
        method="post"
        {...getFormProps(form)}
        {...(action ? { action } : {})}
        encType={files ? 'multipart/form-data' : undefined}
        className={className}
        noValidate
      >
        <FormSummary errors={form.allErrors} labels={labels} />
        {children(fields, busy)}
      </Form>
    </FormProvider>
  )
}

interface SummaryProps {
  /** By field id; the form's own under an empty name. */
  errors: Record<string, Problem[] | null | undefined>
  labels: Record<string, string>
}

function FormSummary({ errors, labels }: SummaryProps) {
  const { t } = useTranslation('errors')
  const say = useProblemText()
  const box = useRef<HTMLDivElement>(null)
  const entries = Object.entries(errors).flatMap(([name, problems]) =>
    (problems ?? []).map((problem) => ({ name, text: say(problem) })),
  )
  const count = entries.length
  useEffect(() => {
    if (count > 0) box.current?.focus()
  }, [errors, count])
  if (count === 0) return null
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="mb-6 rounded-lg border border-kapok bg-kapok-soft px-4 py-3"
    >
      <p className="font-semibold text-kapok">{t('summary.title', { count })}</p>
      <ul className="mt-1 list-disc ps-5">
        {entries.map(({ name, text }) => (
          <li key={`${name} ${text}`}>
            {labels[name] ? (
              <a className="underline" href={`#field-${name}`}>
                {labels[name]}
              </a>
            ) : null}
            {labels[name] ? ': ' : ''}
            {text}
          </li>
        ))}
      </ul>
    </div>
  )
}
