import { useTranslation } from 'react-i18next'
import type { ProgrammeListing } from '#models/programme/programme.ts'
import { langAttribute } from '#models/text/locale.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { programmeDeskPath } from '#app/programmes/index.ts'
import { NextDate } from '#app/programmes/next-date.tsx'
import { DeskStateMark } from './desk-state-mark.tsx'

/** A programme in the coordinators' list. */
export function DeskRow({ programme }: { programme: ProgrammeListing & { announced: boolean } }) {
  const { t } = useTranslation('programme-desk')
  const { id, title, language, next, state, announced, sides } = programme
  return (
    <li className="relative border-b border-sand py-4 hover:bg-sand-soft sm:px-3">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <h3 className="text-lg">
          <LocaleLink
            to={programmeDeskPath(id)}
            lang={langAttribute(language)}
            className="after:absolute after:inset-0 hover:text-estuary"
          >
            {title}
          </LocaleLink>
        </h3>
        <DeskStateMark state={state} announced={announced} />
      </div>
      <p className="text-sm text-muted">
        {t('list.sides', { a: sides.a.title, b: sides.b.title })}
      </p>
      <p className="mt-1 text-sm empty:hidden">
        <NextDate next={next} />
      </p>
    </li>
  )
}
