import { useTranslation } from 'react-i18next'
import { ButtonLink } from '#app/ui/button.tsx'

const STEPS = ['find', 'pair', 'work'] as const

/** What somebody does who comes here for the first time. */
export function Steps() {
  const { t } = useTranslation('home')
  return (
    <section className="border-t border-sand bg-sand-soft">
      <div className="mx-auto max-w-page px-5 py-12 sm:px-8">
        <h2 className="text-2xl">{t('steps.title')}</h2>
        <ol className="mt-6 grid gap-8 md:grid-cols-3">
          {STEPS.map((step, index) => (
            <li key={step} className="border-t-2 border-estuary pt-4">
              <span aria-hidden="true" className="font-serif text-3xl font-semibold text-estuary">
                {index + 1}
              </span>
              <h3 className="mt-1 text-xl">{t(`steps.${step}.title`)}</h3>
              <p className="mt-1 text-muted">{t(`steps.${step}.text`)}</p>
            </li>
          ))}
        </ol>
        <div className="mt-8">
          <ButtonLink to="/sign-up">{t('steps.join')}</ButtonLink>
        </div>
      </div>
    </section>
  )
}
