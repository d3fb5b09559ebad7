import { useTranslation } from 'react-i18next'
import type { PresentMember } from '#models/room/protocol.ts'
import type { WireRoom } from '#models/room/room.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { roomPath, roomsPath } from '#app/rooms/index.ts'
import { usePurpose } from '#app/rooms/room-context.ts'
import { ShortcutsButton } from '#app/rooms/shortcuts/shortcuts-button.tsx'
import { usePartyName } from '#app/rooms/use-party-name.ts'
import { Emblem } from '#app/ui/emblem.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { WrittenTitle } from '#app/rooms/written-title.tsx'

interface ConversationHeaderProps {
  room: WireRoom
  members: readonly PresentMember[]
  level: 1 | 2
}

const ROUND =
  'grid size-11 shrink-0 cursor-pointer place-items-center rounded-full text-muted hover:bg-sand-soft hover:text-ink sm:size-10'

export function ConversationHeader({ room, members, level }: ConversationHeaderProps) {
  const { t } = useTranslation('rooms')
  const { title } = usePurpose()
  const partyName = usePartyName()
  const Heading = level === 1 ? 'h1' : 'h2'
  const online = members.filter((member) => member.online).length
  const parties = room.organisations.map((id) => partyName(id) ?? '').join(' × ')
  return (
    <header className="flex items-center gap-2 border-b border-sand py-2 ps-1 pe-2 sm:gap-3 sm:py-3 md:ps-7 md:pe-5">
      <LocaleLink
        to={roomsPath}
        aria-label={t('conversation.back')}
        className={`${ROUND} md:hidden`}
      >
        <Icon name="back" />
      </LocaleLink>
      <Emblem parties={room.organisations} className="size-9 md:hidden" />
      <div className="min-w-0 flex-1">
        <Heading tabIndex={-1} className="truncate text-lg leading-snug sm:text-[1.3125rem]">
          <WrittenTitle title={title} />
        </Heading>
        <p className="truncate text-[0.8125rem] leading-snug text-muted">
          {t('conversation.summary', { parties, count: members.length })}
          {online > 0 ? ` · ${t('conversation.online', { count: online })}` : null}
        </p>
      </div>
      <ShortcutsButton className={`${ROUND} max-md:hidden`} />
      <LocaleLink
        to={`${roomPath(room.id)}?pane=about`}
        aria-label={t('conversation.about')}
        className={`${ROUND} xl:hidden`}
      >
        <Icon name="info" />
      </LocaleLink>
    </header>
  )
}
