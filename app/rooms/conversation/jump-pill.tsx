import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'

interface JumpPillProps {
  count: number
  /** There are others among the messages that are not loaded. */
  more: boolean
  onJump: () => void
}

/** Back to the newest message, with how many came meanwhile. */
export function JumpPill({ count, more, onJump }: JumpPillProps) {
  const { t } = useTranslation('rooms')
  return (
    <button
      type="button"
      onClick={onJump}
      className="absolute inset-x-0 bottom-2 z-10 mx-auto flex min-h-9 w-fit cursor-pointer items-center gap-1.5 rounded-full bg-estuary px-4 text-sm font-semibold text-on-colour shadow-lift hover:bg-estuary-strong"
    >
      <Icon name="down" className="size-4" />
      {count > 0
        ? t('conversation.jump-new', { count, shown: more ? `${count}+` : count })
        : t('conversation.jump')}
    </button>
  )
}
