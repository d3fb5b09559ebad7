import { useTranslation } from 'react-i18next'
import { useRootData } from '#app/root-data.ts'
import { Icon } from './icon.tsx'

/** Says once what the last action did. */
export function Toast() {
  const { t, i18n } = useTranslation()
  const done = useRootData()?.done
  if (!done || !i18n.exists(`done.${done}`)) return null
  return (
    <p role="status" className="border-b border-lotus bg-lotus-soft text-lotus">
      <span className="mx-auto flex max-w-page items-center gap-2 px-5 py-2 font-semibold sm:px-8">
        <Icon name="check" className="size-5" />
        {t(`done.${done}` as 'done.signed-in')}
      </span>
    </p>
  )
}
