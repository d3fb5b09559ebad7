import { useTranslation } from 'react-i18next'
import { UNREAD_CAP, type RoomListing } from '#models/room/room.ts'
import { langAttribute, localeOfScript } from '#models/text/locale.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { roomPath } from '#app/rooms/index.ts'
import { useLive } from '#app/rooms/connection/live.tsx'
import { useGist } from '#app/rooms/message/use-gist.ts'
import { WrittenTitle } from '#app/rooms/written-title.tsx'
import { Emblem } from '#app/ui/emblem.tsx'

interface RoomItemProps {
  listing: RoomListing
  open: boolean
  /** It is open because the address names it; otherwise only where it is beside the list. */
  asked: boolean
}

const OPEN = 'bg-sheet ring-1 ring-sand'

export function RoomItem({ listing, open, asked }: RoomItemProps) {
  const { room, title, unread } = listing
  const look = open ? (asked ? OPEN : 'md:bg-sheet md:ring-1 md:ring-sand') : ''
  return (
    <LocaleLink
      to={roomPath(room.id)}
      prefetch="intent"
      aria-current={open && asked ? 'page' : undefined}
      className={`grid grid-cols-[2.25rem_minmax(0,1fr)_auto] items-center gap-x-2.5 rounded-lg p-2 hover:bg-sheet ${look}`}
    >
      <Emblem parties={room.organisations} />
      <span className="min-w-0 leading-snug">
        <span className={`block truncate ${unread > 0 ? 'font-bold' : 'font-semibold'}`}>
          <WrittenTitle title={title} />
        </span>
        <LastLine listing={listing} />
      </span>
      <UnreadCount count={unread} />
    </LocaleLink>
  )
}

function LastLine({ listing: { last, room } }: { listing: RoomListing }) {
  const { t } = useTranslation('rooms')
  const { userId } = useLive()
  const gist = useGist()
  const LINE = 'block truncate text-[0.8125rem] text-muted'
  if (room.state === 'archived') return <span className={LINE}>{t('list.archived')}</span>
  if (!last) return <span className={LINE}>{t('list.nothing-yet')}</span>
  const { author, converted, script } = last
  if (last.deleted) return <span className={LINE}>{t('message.deleted')}</span>
  const name = author.id === userId ? t('list.you') : author.name
  const other = script === 'hans' ? 'hant' : 'hans'
  const shown = converted === undefined ? script : other
  return (
    <span className={LINE}>
      {t('list.line', { name })}
      <span lang={shown === 'none' ? undefined : langAttribute(localeOfScript(shown))}>
        {gist(last)}
      </span>
    </span>
  )
}

function UnreadCount({ count }: { count: number }) {
  const { t } = useTranslation('rooms')
  if (count === 0) return null
  const many = count >= UNREAD_CAP
  return (
    <span className="rounded-full bg-kapok px-1.5 py-1 text-xs leading-none font-semibold text-on-colour">
      <span aria-hidden="true">{many ? t('list.many') : count}</span>
      <span className="sr-only">{many ? t('list.unread-many') : t('list.unread', { count })}</span>
    </span>
  )
}
