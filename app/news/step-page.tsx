import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { NewsDesk } from '#models/news/news.ts'
import { langAttribute } from '#models/text/locale.ts'
import { PortalForm, type FormFields } from '#app/forms/form.tsx'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { Button, ButtonLink, type ButtonLook } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { editNewsPath } from './index.ts'

type Step =
  'submission' | 'approval' | 'return' | 'withdrawal' | 'archiving' | 'disposal' | 'mentions'

interface StepPageProps<Fields extends Record<string, unknown>> {
  item: NewsDesk
  step: Step
  look?: ButtonLook
  labels?: Record<string, string>
  initial?: Partial<Fields>
  /** What stands above the form. */
  before?: ReactNode
  children?: (fields: FormFields<Fields>) => ReactNode
}

/** One step of an item on a page of its own: what it means, what it needs, and the way back. */
export function StepPage<Fields extends Record<string, unknown>>({
  item,
  step,
  look = 'primary',
  labels = {},
  initial,
  before,
  children,
}: StepPageProps<Fields>) {
  const { t } = useTranslation('news-desk')
  return (
    <Page
      title={t(`step.${step}.title`)}
      kicker={
        <LocaleLink
          to={editNewsPath(item.id)}
          lang={langAttribute(item.source)}
          className="hover:underline"
        >
          {item.title}
        </LocaleLink>
      }
      lead={t(`step.${step}.lead`)}
      width="measure"
    >
      {before}
      <PortalForm<Fields>
        result={useFormResult()}
        labels={labels}
        {...(initial ? { initial } : {})}
      >
        {(fields, busy) => (
          <>
            {children?.(fields)}
            <div className="flex flex-wrap gap-3">
              <Button busy={busy} look={look}>
                {t(`step.${step}.submit`)}
              </Button>
              <ButtonLink look="quiet" to={editNewsPath(item.id)}>
                {t('step.cancel')}
              </ButtonLink>
            </div>
          </>
        )}
      </PortalForm>
    </Page>
  )
}
