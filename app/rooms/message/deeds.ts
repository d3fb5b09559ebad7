import { createContext, useContext } from 'react'
import type { MessageDeeds, WireMessage } from '#models/message/message.ts'
import { roomPolicy } from '#models/room/policy.ts'
import type { RoomSession } from '#app/rooms/connection/room-session.ts'

/** What messages need to be more than read. */
interface Deeds {
  session: RoomSession
  reader: string
  /** False for a page of history and for an archived room, where nothing is changed. */
  live: boolean
  onReply: (message: WireMessage) => void
}

const DeedsContext = createContext<Deeds | null>(null)

export const DeedsProvider = DeedsContext.Provider

export function useDeeds(): Deeds {
  const deeds = useContext(DeedsContext)
  if (!deeds) throw new Error('useDeeds needs a DeedsProvider above it')
  return deeds
}

/** What the reader may do with a message, as the portal will judge it. */
export function deedsOn(
  { author, deleted }: WireMessage,
  { session, reader, live }: Deeds,
): MessageDeeds {
  const { room, members } = session.snapshot()
  const judged = {
    state: room.state,
    roleOf: (userId: string) => members.find(({ id }) => id === userId)?.role ?? null,
  }
  const me = live && !deleted ? { id: reader } : null
  return {
    edit: roomPolicy.editMessage(me, judged, author.id),
    delete: roomPolicy.deleteMessage(me, judged, author.id),
    react: roomPolicy.react(me, judged),
    pin: roomPolicy.pinMessage(me, judged),
    reply: roomPolicy.post(me, judged),
  }
}
