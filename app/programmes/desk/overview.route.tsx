import { useTranslation } from 'react-i18next'
import { langAttribute, LOCALES, localeNames } from '#models/text/locale.ts'
import { useFormat } from '#app/i18n/format.ts'
import { Timeline } from '#app/programmes/timeline.tsx'
import { History } from './history.tsx'
import { LanguageMark } from './language-mark.tsx'
import { NextStep } from './next-step.tsx'
import { useProgramme } from './use-programme.ts'

/** Where it stands, what comes next and what happened so far. */
export default function Overview() {
  const { t } = useTranslation('programme-desk')
  const format = useFormat()
  const programme = useProgramme()
  const { marks, sides, longestList, responseDays, proposing } = programme
  const rules = [
    ['proposes', sides[proposing].title],
    ['capacity', `${sides.a.title} ${sides.a.capacity} · ${sides.b.title} ${sides.b.capacity}`],
    ['longest', format.number(longestList)],
    ['response', format.number(responseDays)],
  ] as const
  return (
    <>
      <NextStep programme={programme} />
      <section aria-labelledby="timeline" className="mt-10">
        <h2 id="timeline" className="mb-4 text-2xl">
          {t('overview.timeline')}
        </h2>
        <Timeline programme={programme} />
      </section>
      <div className="mt-12 grid items-start gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <History history={programme.history} />
        <aside className="space-y-8">
          <section aria-labelledby="languages">
            <h2 id="languages" className="text-lg">
              {t('overview.languages')}
            </h2>
            <ul className="mt-2 space-y-1">
              {LOCALES.map((locale) => (
                <li key={locale} className="flex items-center justify-between gap-3">
                  <span lang={langAttribute(locale)}>{localeNames[locale]}</span>
                  <LanguageMark mark={marks[locale]} />
                </li>
              ))}
            </ul>
          </section>
          <section aria-labelledby="rules">
            <h2 id="rules" className="text-lg">
              {t('overview.rules')}
            </h2>
            <dl className="mt-2 space-y-2">
              {rules.map(([rule, value]) => (
                <div key={rule}>
                  <dt className="text-sm text-muted">{t(`overview.${rule}`)}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          </section>
        </aside>
      </div>
    </>
  )
}
