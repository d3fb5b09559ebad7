import { useEffect, useState } from 'react'
import type { WireMessage } from '#models/message/message.ts'
import type { RoomListing } from '#models/room/room.ts'
import { useLive } from '#app/rooms/connection/live.tsx'
import { useRefresh } from '#app/ui/use-refresh.ts'

/** Last lines of rooms that are not open are fetched, at most so often. */
const FETCH_MS = 1_500

interface Changes {
  /** The list they change; a newer one knows them already. */
  of: readonly RoomListing[]
  unread: ReadonlyMap<string, number>
  last: ReadonlyMap<string, WireMessage>
}

const none = (of: readonly RoomListing[]): Changes => ({ of, unread: new Map(), last: new Map() })

/** The list as the page brought it, with what has happened since. */
export function useLiveList(rooms: readonly RoomListing[]): RoomListing[] {
  const { connection, onPosted } = useLive()
  const [changes, setChanges] = useState(() => none(rooms))
  const refresh = useRefresh()

  useEffect(() => {
    let fetching: ReturnType<typeof setTimeout> | undefined
    const fetchSoon = () => {
      fetching ??= setTimeout(() => {
        fetching = undefined
        refresh()
      }, FETCH_MS)
    }
    const change = (next: (changes: Changes) => Partial<Changes>) =>
      setChanges((before) => {
        const base = before.of === rooms ? before : none(rooms)
        return { ...base, ...next(base) }
      })
    const heard = new Set<string>()
    const spoken = (message: WireMessage) => {
      heard.add(message.roomId)
      change(({ last }) => ({ last: new Map(last).set(message.roomId, message) }))
    }
    const stops = [
      onPosted(spoken),
      connection.on('message.posted', ({ message }) => spoken(message)),
      connection.on('message.changed', ({ roomId, message }) => {
        const known = (last: WireMessage | null | undefined) =>
          last?.id === message.id && last.changed < message.changed
        change(({ last }) => {
          const listed = rooms.find(({ room }) => room.id === roomId)?.last
          return known(last.get(roomId) ?? listed)
            ? { last: new Map(last).set(roomId, message) }
            : {}
        })
      }),
      connection.on('unread.changed', ({ roomId, unread }) => {
        change((before) => ({ unread: new Map(before.unread).set(roomId, unread) }))
        // Of the open room every message is heard; of others only that there is one.
        if (unread > 0 && !heard.has(roomId)) fetchSoon()
      }),
      connection.on('room.revoked', fetchSoon),
    ]
    return () => {
      clearTimeout(fetching)
      for (const stop of stops) stop()
    }
  }, [connection, onPosted, rooms, refresh])

  if (changes.of !== rooms) return [...rooms]
  return rooms.map((listing) => {
    const { id } = listing.room
    const last = changes.last.get(id)
    const newer = last && last.changed > (listing.last?.changed ?? 0)
    return {
      ...listing,
      unread: changes.unread.get(id) ?? listing.unread,
      last: newer ? last : listing.last,
    }
  })
}
