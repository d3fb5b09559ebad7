import { useTranslation } from 'react-i18next'
import type { ProgrammeState } from '#models/programme/states.ts'
import { Badge } from '#app/ui/badge.tsx'
import { ProgrammeStateMark } from '#app/programmes/state-mark.tsx'

interface DeskStateMarkProps {
  state: ProgrammeState
  announced: boolean
}

/** Where a programme stands; a draft that nobody outside knows is one. */
export function DeskStateMark({ state, announced }: DeskStateMarkProps) {
  const { t } = useTranslation('programme-desk')
  return state === 'draft' && !announced ? (
    <Badge>{t('list.draft')}</Badge>
  ) : (
    <ProgrammeStateMark state={state} />
  )
}
