import { useTranslation } from 'react-i18next'
import type { OwnResults } from '#models/round/results-page.server.ts'
import { applicationPath } from '#app/applications/index.ts'
import { useFormat } from '#app/i18n/format.ts'
import { ButtonLink } from '#app/ui/button.tsx'

interface WhatNextProps {
  own: OwnResults
  slug: string
}

/** The one thing that is expected next: nobody is left wondering. */
export function WhatNext({ own: { state, results, organisation }, slug }: WhatNextProps) {
  const { t } = useTranslation('rounds')
  const format = useFormat()
  const pairs = results.flatMap((result) => result.pairs)
  const waits = (whose: 'own' | 'partner') => pairs.some(({ awaits }) => awaits === whose)
  const [newest] = results
  const step = waits('own')
    ? 'confirm'
    : waits('partner')
      ? 'partner'
      : state === 'waitlisted' || state === 'unmatched'
        ? state
        : 'matched'
  return (
    <section className="mt-3 rounded-xl border border-sand bg-sheet p-5">
      <h3 className="text-lg">{t('next.title')}</h3>
      <p className="mt-1">
        {t(`next.${step}`, { date: newest ? format.date(newest.round.respondBy, 'dateTime') : '' })}
      </p>
      {state === 'waitlisted' ? (
        <p className="mt-3">
          <ButtonLink to={applicationPath(slug, organisation.id)} look="line">
            {t('next.application')}
          </ButtonLink>
        </p>
      ) : null}
    </section>
  )
}
