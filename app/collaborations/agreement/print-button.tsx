import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/button.tsx'

/** Opens the browser's print dialogue; without script the browser's own menu does, so there is none. */
export function PrintButton() {
  const { t } = useTranslation('agreement')
  const scripted = useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  )
  if (!scripted) return null
  return (
    <Button type="button" look="line" onClick={() => window.print()}>
      {t('print.print')}
    </Button>
  )
}
