import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { leewayOf, RULES, type Leeway, type Rule } from '#models/programme/fixed.ts'
import { SIDES, type ProgrammeDesk } from '#models/programme/programme.ts'
import { FormPart } from '#app/forms/form-part.tsx'
import { PortalForm, type FormFields } from '#app/forms/form.tsx'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { Button } from '#app/ui/button.tsx'
import type { ProgrammeFields } from './form-fields.ts'
import { MatchingPart } from './matching-part.tsx'
import { CriteriaPart } from './criteria-part.tsx'
import { QuestionsPart } from './questions-part.tsx'
import { SidePart } from './side-part.tsx'
import { TextPanels } from './text-panels.tsx'
import { useFieldLabels } from './use-field-labels.ts'

interface ProgrammeFormProps {
  /** The stored programme; none for a new one. */
  programme?: ProgrammeDesk
  initial: Partial<ProgrammeFields>
  submit: string
  /** What only one of the two forms has. */
  hidden: ReactNode
  children?: (fields: FormFields<ProgrammeFields>) => ReactNode
}

/** The form in which a programme is written, new or stored. */
export function ProgrammeForm({
  programme,
  initial,
  submit,
  hidden,
  children,
}: ProgrammeFormProps) {
  const { t } = useTranslation('programme-desk')
  const labels = useFieldLabels()
  const stands = programme ?? { state: 'draft' as const, announcedAt: null }
  const leeway = Object.fromEntries(RULES.map((rule) => [rule, leewayOf(stands, rule)])) as Record<
    Rule,
    Leeway
  >
  return (
    <PortalForm<ProgrammeFields> result={useFormResult()} labels={labels} initial={initial}>
      {(fields, busy) => (
        <>
          {/* Enter in a field presses a form's first button: it shall save, not add a row. */}
          <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only">
            {submit}
          </button>
          {hidden}
          <FormPart title={t('form.texts')} help={t('form.texts-help')}>
            <TextPanels
              fields={fields}
              labels={labels}
              {...(programme ? { marks: programme.marks } : {})}
            />
          </FormPart>
          {SIDES.map((side) => (
            <SidePart key={side} fields={fields} side={side} leeway={leeway} />
          ))}
          <MatchingPart fields={fields} leeway={leeway} />
          {children?.(fields)}
          <QuestionsPart field={fields.questions} leeway={leeway.questions} />
          <CriteriaPart field={fields.rubric} leeway={leeway.rubric} />
          <div className="border-t border-sand pt-6 lg:ms-[19rem]">
            <Button busy={busy}>{submit}</Button>
          </div>
        </>
      )}
    </PortalForm>
  )
}
