import { useTranslation } from 'react-i18next'
import type { ApplicationTexts, WireApplication } from '#models/application/application.ts'
import type { ApplicationInput } from '#models/application/input.ts'
import { TextArea } from '#app/forms/controls.tsx'
import { PortalForm } from '#app/forms/form.tsx'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { useSaid } from '#app/i18n/said.ts'
import { Button } from '#app/ui/button.tsx'

interface ApplicationFormProps {
  application: WireApplication
  /** As they were written, never converted: what is saved is what was typed. */
  texts: ApplicationTexts
  /** Somebody saved another version meanwhile, and it has been shown. */
  overtaken: boolean
}

export function ApplicationForm({ application, texts, overtaken }: ApplicationFormProps) {
  const { t } = useTranslation('applications')
  const said = useSaid()
  const { answers, version } = application
  const labels: Record<string, string> = {
    ...Object.fromEntries(answers.map(({ question, text }) => [`answers.${question}`, said(text)])),
    offers: t('page.offers'),
    needs: t('page.needs'),
    objectives: t('page.objectives'),
  }
  return (
    <PortalForm<ApplicationInput> result={useFormResult()} initial={texts} labels={labels}>
      {(fields, busy) => {
        const asked = fields.answers.getFieldset()
        return (
          <>
            {/* What was sent names the version it was written on, until the writer has seen a newer one. */}
            <input
              type="hidden"
              name={fields.version.name}
              value={overtaken ? version : (fields.version.initialValue ?? version)}
            />
            {answers.map(({ question, text, required }) => {
              const field = asked[question]
              return field ? (
                <TextArea
                  key={question}
                  field={field}
                  label={said(text)}
                  rows={4}
                  optional={!required}
                />
              ) : null
            })}
            <TextArea
              field={fields.offers}
              label={t('page.offers')}
              help={t('form.offers-help')}
              optional
            />
            <TextArea
              field={fields.needs}
              label={t('page.needs')}
              help={t('form.needs-help')}
              optional
            />
            <TextArea
              field={fields.objectives}
              label={t('page.objectives')}
              help={t('form.objectives-help')}
            />
            <div className="flex flex-wrap gap-2">
              <Button name="press" value="submit" busy={busy}>
                {t('form.submit')}
              </Button>
              <Button name="press" value="save" look="line" busy={busy}>
                {t('form.save')}
              </Button>
            </div>
          </>
        )
      }}
    </PortalForm>
  )
}
