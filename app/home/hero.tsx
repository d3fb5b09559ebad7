import { useTranslation } from 'react-i18next'
import { collaborationsPath } from '#app/collaborations/index.ts'
import { directoryPath } from '#app/organisations/index.ts'
import { useFormat } from '#app/i18n/format.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { DeltaMap, type DeltaMapProps } from './delta-map.tsx'

export interface Facts {
  organisations: number
  verified: number
  active: number
}

const FACTS = ['organisations', 'verified', 'active'] as const

/** The one strong idea, and what the alliance is in a sentence. */
export function Hero({ facts, ...map }: DeltaMapProps & { facts: Facts }) {
  const { t } = useTranslation('home')
  const format = useFormat()
  return (
    <section className="relative overflow-hidden border-b border-sand bg-linear-to-b from-paper via-sand-soft to-estuary-soft">
      <DeltaMap
        {...map}
        className="h-80 w-full sm:h-104 lg:absolute lg:inset-y-0 lg:end-0 lg:h-full lg:w-[64%]"
      />
      <div className="pointer-events-none relative mx-auto grid max-w-page items-center px-5 py-8 sm:px-8 lg:min-h-152 lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)] lg:py-12">
        <div className="pointer-events-auto">
          <h1 className="text-4xl leading-tight tracking-wide break-keep sm:text-5xl">
            <span className="block">{t('hero.first')}</span>
            <span className="block">{t('hero.second')}</span>
          </h1>
          <p className="mt-5 max-w-measure text-lg">{t('hero.lead')}</p>
          <div className="mt-7 flex flex-wrap gap-3">
            <ButtonLink to={directoryPath()}>{t('hero.find')}</ButtonLink>
            <ButtonLink look="line" to={collaborationsPath}>
              {t('hero.see')}
            </ButtonLink>
          </div>
          <dl
            aria-label={t('facts.label')}
            className="mt-10 flex flex-wrap gap-x-9 gap-y-3 border-t border-sand-strong/40 pt-5"
          >
            {FACTS.map((fact) => (
              <div key={fact} className="flex flex-col-reverse">
                <dt className="text-sm text-muted">{t(`facts.${fact}`)}</dt>
                <dd className="font-serif text-3xl leading-tight font-semibold text-estuary">
                  {format.number(facts[fact])}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      </div>
    </section>
  )
}
