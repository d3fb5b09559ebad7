import { useTranslation } from 'react-i18next'
import type { ProgrammeDesk } from '#models/programme/programme.ts'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { useFormat } from '#app/i18n/format.ts'
import { localePath, useLocale } from '#app/i18n/locale.ts'
import { programmeDeskPartPath } from '#app/programmes/index.ts'

/** After somebody else saved in between: who it was, and the way to compare; what was typed stays in the form. */
export function Outdated({ programme }: { programme: ProgrammeDesk }) {
  const { t } = useTranslation('programme-desk')
  const format = useFormat()
  const locale = useLocale()
  const result = useFormResult()
  const outdated = result?.error?.['']?.some(({ key }) => key === 'reason.programme-changed')
  const last = programme.history[0]
  if (!outdated || !last) return null
  return (
    <div className="mb-6 rounded-lg border border-gold bg-gold-soft px-4 py-3">
      <h3 className="font-sans text-base font-semibold text-gold">{t('form.stored')}</h3>
      <p>
        {t('form.stored-by', {
          name: last.by ?? t('overview.clock'),
          date: format.date(last.at, 'dateTime'),
        })}{' '}
        <a
          href={localePath(locale, programmeDeskPartPath(programme.id, 'edit'))}
          target="_blank"
          rel="noreferrer"
          className="text-estuary underline"
        >
          {t('form.stored-look')}
        </a>
      </p>
    </div>
  )
}
