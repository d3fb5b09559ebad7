import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { EvaluationPermissions } from '#models/evaluation/evaluation.ts'
import type { WireText } from '#models/text/written.ts'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { WrittenTitle } from '#app/ui/written-title.tsx'
import { evaluationPath } from './index.ts'

interface EvaluationPageProps {
  about: {
    title: WireText
    evaluation: { collaborationId: string; may: EvaluationPermissions }
  }
  /** Of the page. */
  heading: string
  lead: string
  act: keyof EvaluationPermissions
  width?: 'measure' | 'page'
  children: ReactNode
}

/**
 * One thing that somebody can do in an evaluation. Where it is not the moment for it, or not theirs, it says so;
 * what was typed meanwhile stays, with the refusal above it.
 */
export function EvaluationPage({
  about,
  heading,
  lead,
  act,
  width = 'measure',
  children,
}: EvaluationPageProps) {
  const { t } = useTranslation('evaluation')
  const { collaborationId, may } = about.evaluation
  const path = evaluationPath(collaborationId)
  const answered = useFormResult() !== undefined
  const open = may[act] || answered
  return (
    <Page
      title={heading}
      kicker={
        <LocaleLink to={path} className="hover:underline">
          <WrittenTitle value={about.title} />
        </LocaleLink>
      }
      lead={open ? lead : undefined}
      width={width}
    >
      {open ? (
        children
      ) : (
        <EmptyState
          title={t('refused.title')}
          action={<ButtonLink to={path}>{t('act.back')}</ButtonLink>}
        >
          {t('refused.text')}
        </EmptyState>
      )}
    </Page>
  )
}
