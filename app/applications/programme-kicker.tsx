import type { WireApplicationProgramme } from '#models/application/application.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { useSaid } from '#app/i18n/said.ts'

interface ProgrammeKickerProps {
  programme: Pick<WireApplicationProgramme, 'title'>
  to: string
}

/** Above the title of a page that concerns one programme: which one, and the way back. */
export function ProgrammeKicker({ programme, to }: ProgrammeKickerProps) {
  const said = useSaid()
  return (
    <LocaleLink to={to} className="hover:underline">
      {said(programme.title)}
    </LocaleLink>
  )
}
