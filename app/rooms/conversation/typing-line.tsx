import { useTranslation } from 'react-i18next'
import { useFormat } from '#app/i18n/format.ts'

/** Who is writing. Its height is always there, so that nothing jumps. */
export function TypingLine({ names }: { names: readonly string[] }) {
  const { t } = useTranslation('rooms')
  const format = useFormat()
  const [name = ''] = names
  const text =
    names.length === 0
      ? ''
      : names.length === 1
        ? t('typing.one', { name })
        : names.length <= 3
          ? t('typing.some', { names: format.list(names) })
          : t('typing.many')
  return (
    <p
      data-typing=""
      className="h-6 truncate px-4 ps-17 text-[0.8125rem] leading-6 text-muted sm:px-7 sm:ps-22"
    >
      {text}
    </p>
  )
}
