import { useTranslation } from 'react-i18next'
import type { ReactNode } from 'react'
import type { WireApplication } from '#models/application/application.ts'
import { useSaid } from '#app/i18n/said.ts'
import { Badge } from '#app/ui/badge.tsx'

/** On which side, with how many places, and the mark of those who were left over. */
export function Facts({ application }: { application: WireApplication }) {
  const { t } = useTranslation('applications')
  const said = useSaid()
  const { programme, side, capacity, priority } = application
  return (
    <dl className="space-y-3">
      <Fact label={t('page.side')}>{said(programme.sides[side].title)}</Fact>
      <Fact label={t('page.capacity')}>{t('page.capacity-value', { count: capacity })}</Fact>
      {priority > 0 ? (
        <Fact label={t('page.priority')}>
          <Badge tone="bauhinia">{t('page.priority-value', { count: priority })}</Badge>
        </Fact>
      ) : null}
    </dl>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-muted">{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
