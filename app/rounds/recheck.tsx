import { useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckedCertificate } from '#models/round/certificate.ts'
import { useFormat } from '#app/i18n/format.ts'
import { Button } from '#app/ui/button.tsx'
import { Checked } from './checked.tsx'

type Outcome =
  { state: 'idle' | 'running' | 'failed' } | { state: 'done'; checked: CheckedCertificate }

const neverChanges = () => () => undefined

/**
 * Checks the certificate in the reader's own browser, with the very code that made it: it is fetched, with that code,
 * only when somebody asks for it.
 */
export function Recheck({ file }: { file: string }) {
  const { t } = useTranslation('rounds')
  const format = useFormat()
  const [outcome, setOutcome] = useState<Outcome>({ state: 'idle' })
  const usable = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  )
  const check = async () => {
    setOutcome({ state: 'running' })
    try {
      const { recheck } = await import('./browser-check.ts')
      setOutcome({ state: 'done', checked: await recheck(file) })
    } catch {
      setOutcome({ state: 'failed' })
    }
  }
  if (!usable) return <noscript>{t('check.no-script')}</noscript>
  return (
    <section aria-labelledby="recheck" className="mt-10 rounded-xl border border-sand bg-sheet p-5">
      <h2 id="recheck" className="text-2xl">
        {t('check.browser')}
      </h2>
      <p className="mt-1 mb-3 text-muted">{t('check.browser-lead')}</p>
      <Button type="button" busy={outcome.state === 'running'} onClick={() => void check()}>
        {t('check.submit')}
      </Button>
      <div role="status">
        {outcome.state === 'failed' ? (
          <p className="mt-3 font-semibold text-kapok">{t('check.failed')}</p>
        ) : null}
        {outcome.state === 'done' ? (
          <>
            <p
              className={`mt-3 font-semibold ${outcome.checked.holds ? 'text-lotus' : 'text-kapok'}`}
            >
              {t(outcome.checked.holds ? 'check.all-hold' : 'check.some-fail', {
                ms: format.number(Math.max(1, Math.round(outcome.checked.took))),
              })}
            </p>
            <Checked checked={outcome.checked} />
          </>
        ) : null}
      </div>
    </section>
  )
}
