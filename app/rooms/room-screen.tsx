import { useSearchParams } from '@remix-run/react'
import { AboutPane } from './about/about-pane.tsx'
import { useLive } from './connection/live.tsx'
import { useRoom } from './connection/use-room.ts'
import { Conversation } from './conversation/conversation.tsx'
import type { LoadedRoom } from './load-room.server.ts'
import { PurposeProvider } from './room-context.ts'
import { messagesWithFiles, pinnedMessages } from './log/room-log.ts'
import { RoomGone } from './room-gone.tsx'

interface RoomScreenProps extends LoadedRoom {
  /** Shown beside the list without having been asked for; on a phone it is not shown at all. */
  beside?: boolean
}

/** One room: its conversation, and what it is for; on a narrow screen one of the two. */
export function RoomScreen({
  purpose,
  opening,
  pinned,
  withFiles,
  live,
  clientId,
  beside,
}: RoomScreenProps) {
  const { userId } = useLive()
  const [snapshot, session] = useRoom(opening, live)
  const about = useSearchParams()[0].get('pane') === 'about'
  if (snapshot.gone) return <RoomGone />
  const narrow = beside ? 'hidden md:flex' : 'flex'
  return (
    <PurposeProvider value={purpose}>
      <Conversation
        snapshot={snapshot}
        session={session}
        live={live}
        clientId={clientId}
        level={beside || about ? 2 : 1}
        className={about ? 'hidden xl:flex' : narrow}
      />
      <AboutPane
        room={snapshot.room}
        members={snapshot.members}
        pinned={pinnedMessages(pinned, snapshot.log)}
        withFiles={messagesWithFiles(withFiles, snapshot.log)}
        reader={userId}
        level={about && !beside ? 1 : 2}
        className={about ? 'block' : 'hidden xl:block'}
      />
    </PurposeProvider>
  )
}
