import { useFormMetadata, type FieldMetadata } from '@conform-to/react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Leeway } from '#models/programme/fixed.ts'
import { PROGRAMME_LIMITS } from '#models/programme/programme.ts'
import { FormPart } from '#app/forms/form-part.tsx'
import type { Problem } from '#app/forms/problem.ts'
import { useProblemText } from '#app/forms/use-problem-text.ts'
import { Button } from '#app/ui/button.tsx'
import { LeewayNote } from './leeway-note.tsx'

interface RowsPartProps<Row extends Record<string, unknown>> {
  kind: 'questions' | 'rubric'
  field: FieldMetadata<Row[], Record<string, unknown>, Problem[]>
  leeway: Leeway
  /** The fields of each row, under its key. */
  rows: ReactElement[]
}

const NAMES = { questions: 'question', rubric: 'criterion' } as const

/** Questions or criteria as rows. The buttons that add and remove one are sent like the form: no script needed. */
export function RowsPart<Row extends Record<string, unknown>>({
  kind,
  field,
  leeway,
  rows,
}: RowsPartProps<Row>) {
  const { t } = useTranslation('programme-desk')
  const say = useProblemText()
  const { insert, remove } = useFormMetadata<Record<string, unknown>, Problem[]>()
  const name = NAMES[kind]
  const problem = field.errors?.[0]
  return (
    <FormPart title={t(`form.${kind}`)} help={t(`form.${kind}-help`)}>
      <div id={`field-${kind}`}>
        <LeewayNote leeway={leeway} />
        {problem ? <p className="mb-3 text-sm font-semibold text-kapok">{say(problem)}</p> : null}
        {rows.map((row, index) => (
          <fieldset key={row.key} className="mb-4 rounded-xl border border-sand bg-sheet p-4">
            <legend className="px-1 font-semibold">
              {t(`form.${name}`, { number: index + 1 })}
            </legend>
            {row}
            {leeway === 'free' ? (
              <Button look="danger" {...remove.getButtonProps({ name: kind, index })}>
                {t(`form.remove-${name}`, { number: index + 1 })}
              </Button>
            ) : null}
          </fieldset>
        ))}
        {leeway === 'free' && rows.length < PROGRAMME_LIMITS[kind] ? (
          <Button look="line" {...insert.getButtonProps({ name: kind })}>
            {t(`form.add-${name}`)}
          </Button>
        ) : null}
      </div>
    </FormPart>
  )
}
