import { useTranslation } from 'react-i18next'
import type { WireApplication } from '#models/application/application.ts'
import type { WireText } from '#models/text/written.ts'
import { useSaid } from '#app/i18n/said.ts'
import { WrittenText } from '#app/ui/written-text.tsx'

/** What the organisation answered, offers and needs. */
export function Answers({ application }: { application: WireApplication }) {
  const { t } = useTranslation('applications')
  const said = useSaid()
  const { answers, offers, needs, objectives } = application
  return (
    <section aria-labelledby="answers">
      <h2 id="answers" className="border-b border-sand-strong pb-2 text-2xl">
        {t('page.answers')}
      </h2>
      <dl>
        {answers.map(({ question, text, answer }) => (
          <Line key={question} label={said(text)} value={answer} />
        ))}
        <Line label={t('page.offers')} value={offers} />
        <Line label={t('page.needs')} value={needs} />
        <Line label={t('page.objectives')} value={objectives} />
      </dl>
    </section>
  )
}

function Line({ label, value }: { label: string; value: WireText | null }) {
  const { t } = useTranslation('applications')
  return (
    <div className="border-b border-sand py-3">
      <dt className="text-sm font-semibold text-muted">{label}</dt>
      <dd className="mt-1 max-w-measure whitespace-pre-line">
        {value ? (
          <WrittenText value={value} />
        ) : (
          <span className="text-muted">{t('page.unanswered')}</span>
        )}
      </dd>
    </div>
  )
}
