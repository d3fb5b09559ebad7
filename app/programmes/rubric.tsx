import { useTranslation } from 'react-i18next'
import type { WireProgramme } from '#models/programme/programme.ts'

/** What pairs will be judged by, before anyone applies. */
export function Rubric({ rubric }: Pick<WireProgramme, 'rubric'>) {
  const { t } = useTranslation('programmes')
  if (rubric.length === 0) return null
  return (
    <section aria-labelledby="rubric">
      <h2 id="rubric" className="text-2xl">
        {t('rubric.title')}
      </h2>
      <p className="mt-2 max-w-measure text-muted">{t('rubric.lead')}</p>
      <dl className="mt-3 max-w-measure">
        {rubric.map(({ id, title, help, minimum }) => (
          <div key={id} className="border-t border-sand py-3">
            <dt className="font-semibold">
              {title}
              {minimum === null ? null : (
                <span className="ms-3 text-sm font-normal text-kapok">
                  {t('rubric.minimum', { count: minimum })}
                </span>
              )}
            </dt>
            <dd className="text-muted empty:hidden">{help}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
