import { useTranslation } from 'react-i18next'
import type { OrganisationState } from '#models/organisation/organisation.ts'
import { Badge, type Tone } from '#app/ui/badge.tsx'
import { Icon } from '#app/ui/icon.tsx'

const TONES: Record<OrganisationState, Tone> = {
  imported: 'neutral',
  claimed: 'gold',
  registered: 'gold',
  verified: 'lotus',
  returned: 'kapok',
  suspended: 'kapok',
}

interface StateMarkProps {
  state: OrganisationState
  /** For its own people and coordinators; everyone else only reads that it is not verified yet. */
  exact?: boolean
}

/** Where an organisation stands with the alliance, in words. */
export function StateMark({ state, exact = false }: StateMarkProps) {
  const { t } = useTranslation('organisations')
  const underWay = state === 'claimed' || state === 'registered' || state === 'returned'
  if (underWay && !exact) return <Badge tone="gold">{t('state.unverified')}</Badge>
  return (
    <Badge tone={TONES[state]}>
      {state === 'verified' ? <Icon name="check" className="-ms-0.5 me-0.5 size-3.5" /> : null}
      {t(`state.${state}`)}
    </Badge>
  )
}
