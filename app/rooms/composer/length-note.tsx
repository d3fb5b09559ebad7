import { useTranslation } from 'react-i18next'
import { MESSAGE_TEXT_LIMIT } from '#models/message/message.ts'
import { useFormat } from '#app/i18n/format.ts'

/** From so many characters before the limit it is counted down. */
const NEAR = 500

/** How the composer is used, until what matters is how much still goes in. */
export function LengthNote({ length }: { length: number }) {
  const { t } = useTranslation('rooms')
  const format = useFormat()
  const left = MESSAGE_TEXT_LIMIT - length
  if (left < 0) {
    const limit = format.number(MESSAGE_TEXT_LIMIT)
    return (
      <p role="alert" className="leading-snug font-semibold text-kapok">
        {t('composer.over', { count: -left, limit })}
      </p>
    )
  }
  if (left <= NEAR) return <p>{t('composer.left', { count: left })}</p>
  return <p className="hidden truncate sm:block">{t('composer.hint')}</p>
}
