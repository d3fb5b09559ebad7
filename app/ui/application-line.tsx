import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { WireApplicationSummary } from '#models/application/application.ts'
import { applicationPath } from '#app/applications/index.ts'
import { useFormat } from '#app/i18n/format.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { useSaid } from '#app/i18n/said.ts'
import { Badge } from './badge.tsx'

interface ApplicationLineProps {
  application: WireApplicationSummary
  /** Whose it is, where the page does not say. */
  children?: ReactNode
}

/** One application in a list: where it stands, what comes next and by when, and who has to act. */
export function ApplicationLine({ application, children }: ApplicationLineProps) {
  const { t } = useTranslation('applications')
  const format = useFormat()
  const said = useSaid()
  const { programme, organisation, state, next } = application
  const ours = next.of === 'representative'
  return (
    <li className="border-t border-sand py-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <LocaleLink
          to={applicationPath(programme.slug, organisation.id)}
          className="inline-flex min-h-6 items-center font-semibold text-estuary hover:underline"
        >
          {said(programme.title)}
        </LocaleLink>
        <Badge tone={ours ? 'kapok' : 'neutral'}>{t(`state.${state}`)}</Badge>
      </p>
      {children}
      <p className={ours ? 'font-semibold text-kapok' : ''}>
        {t(`expect.${next.act}`, { date: next.by ? format.date(next.by, 'dateTime') : '' })}
      </p>
      {next.of === 'nobody' ? null : <p className="text-sm text-muted">{t(`turn.${next.of}`)}</p>}
    </li>
  )
}
