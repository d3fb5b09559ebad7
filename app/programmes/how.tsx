import { useTranslation } from 'react-i18next'
import type { WireProgramme } from '#models/programme/programme.ts'
import { Example } from './example.tsx'

const STEPS = ['rank', 'propose', 'again', 'stable', 'answer'] as const

/** How matching works, in plain words. */
export function How({ programme }: { programme: WireProgramme }) {
  const { t } = useTranslation('programmes')
  const { proposing, sides, longestList, responseDays } = programme
  const said = (step: (typeof STEPS)[number]) =>
    step === 'answer'
      ? t('how.steps.answer', { count: responseDays })
      : t(`how.steps.${step}`, { side: sides[proposing].title, count: longestList })
  return (
    <section aria-labelledby="how">
      <h2 id="how" className="text-2xl">
        {t('how.title')}
      </h2>
      <p className="mt-2 max-w-measure text-muted">{t('how.lead')}</p>
      <ol className="mt-4 max-w-measure space-y-4">
        {STEPS.map((step, index) => (
          <li key={step} className="grid grid-cols-[2.25rem_1fr]">
            <span aria-hidden="true" className="font-serif text-2xl leading-7 text-estuary">
              {index + 1}
            </span>
            <span>{said(step)}</span>
          </li>
        ))}
      </ol>
      <p className="mt-4 max-w-measure border-s-4 border-estuary ps-4 font-semibold">
        {t('how.honest')}
      </p>
      <Example />
    </section>
  )
}
