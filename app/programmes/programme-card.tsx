import type { ProgrammeListing } from '#models/programme/programme.ts'
import { langAttribute } from '#models/text/locale.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { TwoSides } from '#app/ui/two-sides.tsx'
import { programmePath } from './index.ts'
import { NextDate } from './next-date.tsx'
import { ProgrammeStateMark } from './state-mark.tsx'

/** One programme in a list: what it is, who meets whom, and what comes next. */
export function ProgrammeCard({ programme }: { programme: ProgrammeListing }) {
  const { slug, state, title, summary, language } = programme
  return (
    <li className="group relative flex flex-col gap-3 rounded-xl border border-sand bg-sheet p-5 hover:border-sand-strong sm:p-6">
      <TwoSides a={programme.sides.a.title} b={programme.sides.b.title} />
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <h3 className="text-xl">
          <LocaleLink
            to={programmePath(slug)}
            lang={langAttribute(language)}
            className="group-hover:underline after:absolute after:inset-0"
          >
            {title}
          </LocaleLink>
        </h3>
        <ProgrammeStateMark state={state} />
      </div>
      <p lang={langAttribute(language)} className="max-w-measure text-muted">
        {summary}
      </p>
      <p className="mt-auto text-sm font-semibold text-estuary empty:hidden">
        <NextDate next={programme.next} />
      </p>
    </li>
  )
}
