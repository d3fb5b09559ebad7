import { useTranslation } from 'react-i18next'
import { nameFor, type OrganisationMention } from '#models/organisation/organisation.ts'
import { TextArea } from '#app/forms/controls.tsx'
import { PortalForm } from '#app/forms/form.tsx'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { useLocale } from '#app/i18n/locale.ts'
import { Button } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { reviewPath } from './index.ts'

interface ReasonPageProps {
  decision: 'return' | 'suspension' | 'release' | 'reinstatement'
  organisation: OrganisationMention
}

/** A decision that is not taken without saying why. */
export function ReasonPage({ decision, organisation }: ReasonPageProps) {
  const { t } = useTranslation('coordination')
  const { name, language } = nameFor(useLocale(), organisation.names)
  const labels = { reason: t('decision.reason') }
  return (
    <Page
      title={t(`decision.${decision}.title`)}
      kicker={
        <LocaleLink to={reviewPath(organisation.id)} lang={language} className="hover:underline">
          {name}
        </LocaleLink>
      }
      lead={t(`decision.${decision}.lead`)}
      width="measure"
    >
      <PortalForm<{ reason: string }> result={useFormResult()} labels={labels}>
        {(fields, busy) => (
          <>
            <TextArea
              field={fields.reason}
              label={labels.reason}
              help={t(`decision.${decision}.help`)}
              rows={6}
            />
            <Button busy={busy} look={decision === 'reinstatement' ? 'primary' : 'danger'}>
              {t(`decision.${decision}.submit`)}
            </Button>
          </>
        )}
      </PortalForm>
    </Page>
  )
}
