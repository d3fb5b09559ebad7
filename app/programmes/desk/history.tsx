import { useTranslation } from 'react-i18next'
import type { ProgrammeDesk } from '#models/programme/programme.ts'
import { useFormat } from '#app/i18n/format.ts'

/** Who did what when, and why, the newest first. */
export function History({ history }: Pick<ProgrammeDesk, 'history'>) {
  const { t, i18n } = useTranslation('programme-desk')
  const format = useFormat()
  return (
    <section aria-labelledby="history">
      <h2 id="history" className="text-2xl">
        {t('overview.history')}
      </h2>
      <ol className="mt-3">
        {history.map(({ at, action, by, reason }) => (
          <li
            key={`${at} ${action}`}
            className="grid gap-x-4 border-t border-sand py-3 sm:grid-cols-[12rem_1fr]"
          >
            <time dateTime={at} className="text-sm text-muted">
              {format.date(at, 'dateTime')}
            </time>
            <div>
              <p>
                {t(
                  i18n.exists(`history.${action}`, { ns: 'programme-desk' })
                    ? `history.${action as 'created'}`
                    : 'history.other',
                )}{' '}
                <span className="text-sm text-muted">{by ?? t('overview.clock')}</span>
              </p>
              {reason ? (
                <p className="max-w-measure text-sm whitespace-pre-line text-muted">
                  {t('overview.reason', { reason })}
                </p>
              ) : null}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
