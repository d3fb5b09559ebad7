import { useTranslation } from 'react-i18next'
import type { RoomListing } from '#models/room/room.ts'
import { RoomItem } from './room-item.tsx'
import { useLiveList } from './use-live-list.ts'
import { useRoomKeys } from './use-room-keys.ts'

interface RoomListProps {
  rooms: readonly RoomListing[]
  /** Id of the room in the address; without one this list is the page. */
  open: string | undefined
}

/** The reader's rooms, those with the newest message first, kept up to date. */
export function RoomList({ rooms, open }: RoomListProps) {
  const { t } = useTranslation('rooms')
  const live = useLiveList(rooms)
  useRoomKeys(
    live.map(({ room }) => room.id),
    open,
  )
  const groups = [
    { name: 'pairs', items: live.filter(({ kind }) => kind === 'pair') },
    { name: 'consortia', items: live.filter(({ kind }) => kind !== 'pair') },
  ] as const
  // Beside an open room these name the way to others, and the page's headings begin with the room's own.
  const [Title, GroupName] = open ? (['p', 'p'] as const) : (['h1', 'h2'] as const)
  return (
    <nav
      aria-label={t('list.label')}
      className={`min-h-0 overflow-y-auto border-sand bg-sand-soft px-2 py-4 md:block md:border-e md:px-3 ${open ? 'hidden' : ''}`}
    >
      <Title className="px-2 font-serif text-xl font-semibold">{t('title')}</Title>
      {groups.map(({ name, items }) =>
        items.length > 0 ? (
          <section key={name} aria-labelledby={`rooms-${name}`} className="mt-4">
            <GroupName
              id={`rooms-${name}`}
              className="mb-1 px-2 font-sans text-xs font-semibold tracking-widest text-muted"
            >
              {t(`list.${name}`)}
            </GroupName>
            <ul>
              {items.map((listing) => (
                <li key={listing.room.id}>
                  <RoomItem
                    listing={listing}
                    open={listing.room.id === (open ?? live[0]?.room.id)}
                    asked={open !== undefined}
                  />
                </li>
              ))}
            </ul>
          </section>
        ) : null,
      )}
    </nav>
  )
}
