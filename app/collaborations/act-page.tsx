import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { WireCollaboration } from '#models/collaboration/collaboration.ts'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { useProblemText } from '#app/forms/use-problem-text.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { WrittenTitle } from '#app/ui/written-title.tsx'
import { collaborationPath, type CollaborationAct } from './index.ts'
import { refusalOf } from './refusal.ts'

interface ActPageProps {
  collaboration: WireCollaboration
  title: string
  lead: string
  act: CollaborationAct
  width?: 'measure' | 'page'
  children: ReactNode
}

/**
 * One thing that a party can do with a collaboration. Where it cannot be done any more it says why; what was
 * typed meanwhile stays, with the refusal above it.
 */
export function ActPage({ collaboration, act, title, lead, width, children }: ActPageProps) {
  const { t } = useTranslation('collaborations')
  const say = useProblemText()
  const path = collaborationPath(collaboration.id)
  const refusal = refusalOf(act, collaboration)
  const answered = useFormResult() !== undefined
  return (
    <Page
      title={title}
      kicker={
        <LocaleLink to={path} className="hover:underline">
          <WrittenTitle value={collaboration.title} />
        </LocaleLink>
      }
      lead={refusal ? undefined : lead}
      width={width ?? 'measure'}
    >
      {refusal === null || answered ? (
        children
      ) : (
        <EmptyState
          title={t('refused.title')}
          action={<ButtonLink to={path}>{t('act.back')}</ButtonLink>}
        >
          {say({ key: refusal })}
        </EmptyState>
      )}
    </Page>
  )
}
