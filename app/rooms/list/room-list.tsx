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
  const Heading = open ? 'h2' : 'h1'
  return (
    <nav
      aria-label={t('list.label')}
      className={`min-h-0 overflow-y-auto border-sand bg-sand-soft px-2 py-4 md:block md:border-e md:px-3 ${open ? 'hidden' : ''}`}
    >
      <Heading className="px-2 text-xl">{t('title')}</Heading>
      {groups.map(({ name, items }) =>
        items.length > 0 ? (
          <section key={name} aria-labelledby={`rooms-${name}`} className="mt-4">
            <h2
              id={`rooms-${name}`}
              className="mb-1 px-2 font-sans text-xs font-semibold tracking-widest text-muted"
            >
              {t(`list.${name}`)}
            </h2>
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
