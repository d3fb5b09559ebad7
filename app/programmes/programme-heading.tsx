import { useTranslation } from 'react-i18next'
import type { WireApplicationSummary } from '#models/application/application.ts'
import type { WireProgramme } from '#models/programme/programme.ts'
import { hasResults } from '#models/programme/states.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { TwoSides } from '#app/ui/two-sides.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { applyPath, programmesPath, resultsPath } from './index.ts'
import { NextDate } from './next-date.tsx'
import { OwnApplications } from './own-applications.tsx'
import { ProgrammeStateMark } from './state-mark.tsx'

interface ProgrammeHeadingProps {
  programme: WireProgramme
  own: readonly WireApplicationSummary[]
  /** Whether one of the reader's organisations has not applied yet; true for visitors. */
  mayApply: boolean
}

/** What it is, where it stands, and what a reader can do about it now. */
export function ProgrammeHeading({ programme, own, mayApply }: ProgrammeHeadingProps) {
  const { t } = useTranslation('programmes')
  const { slug, state, title, summary, sides, next, reason } = programme
  return (
    <header>
      <p className="text-sm font-semibold tracking-wide text-kapok">
        <LocaleLink to={programmesPath} className="hover:underline">
          {t('page.kicker')}
        </LocaleLink>
      </p>
      <h1 className="mt-1 text-3xl sm:text-4xl">{title}</h1>
      <div className="mt-4">
        <TwoSides a={sides.a.title} b={sides.b.title} />
      </div>
      <p className="mt-4 max-w-measure text-lg text-muted">{summary}</p>
      <div className="mt-6 flex flex-wrap items-center justify-between gap-x-8 gap-y-4 rounded-xl border border-sand bg-sheet px-5 py-4">
        <div>
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <ProgrammeStateMark state={state} />
            <span>{t(`now.${state}`)}</span>
          </p>
          <p className="mt-1 text-sm font-semibold text-estuary empty:hidden">
            <NextDate next={next} />
          </p>
        </div>
        <div className="flex flex-wrap gap-3 empty:hidden">
          {hasResults(state) ? (
            <ButtonLink to={resultsPath(slug)}>{t('page.results')}</ButtonLink>
          ) : null}
          {state === 'open' && mayApply ? (
            <ButtonLink to={applyPath(slug)}>{t('page.apply')}</ButtonLink>
          ) : null}
        </div>
        <OwnApplications own={own} />
      </div>
      {reason ? (
        <div className="mt-4 border-s-4 border-kapok ps-4">
          <h2 className="font-sans text-base font-semibold">{t('page.reason')}</h2>
          <p className="max-w-measure whitespace-pre-line">{reason}</p>
        </div>
      ) : null}
    </header>
  )
}
