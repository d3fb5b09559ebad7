import { randomUUID } from 'node:crypto'
import type { Actor } from '#models/actor.ts'
import { findCollaboration } from '#models/collaboration/find.server.ts'
import { notFound } from '#models/errors.ts'
import { isId } from '#models/id.ts'
import { roomHistory } from '#models/message/history.server.ts'
import { messagesWithFiles } from '#models/message/files-in.server.ts'
import { FILES_SHOWN, type WireMessage } from '#models/message/message.ts'
import { pinnedIn } from '#models/message/read-message.server.ts'
import { joinRoom, type RoomSnapshot } from '#models/room/join-room.server.ts'
import { HISTORY_LIMIT } from '#models/room/room.ts'
import { roomForMember } from '#models/room/room-page.server.ts'
import { scriptOf, type Script } from '#models/text/locale.ts'
import { asResponse } from '#app/forms/submit.server.ts'
import { localeOfPath } from '#app/i18n/locale.ts'
import type { Opening } from './connection/room-session.ts'
import type { RoomPurpose } from './room-context.ts'

export interface LoadedRoom {
  purpose: RoomPurpose
  opening: Opening
  /** What was pinned when the page was asked for. */
  pinned: WireMessage[]
  /** The newest messages with files, then. */
  withFiles: WireMessage[]
  /** False for an older page of the conversation. */
  live: boolean
  /** The one under which a form of this page posts, so that sending it twice posts once. */
  clientId: string
}

/**
 * A room for its page: the newest messages and what is unread, or with `?before=seq` those before that one.
 * @throws Response 404 for a room that is not the actor's
 */
export async function loadRoom(request: Request, actor: Actor, id: string): Promise<LoadedRoom> {
  const url = new URL(request.url)
  const script = scriptOf(localeOfPath(url.pathname))
  const before = readBefore(url.searchParams.get('before'))
  try {
    if (!isId(id)) notFound()
    const { room, title, kind, parties, members, me } = await roomForMember(actor, id, script)
    const [page, { objectives, state, since }, pinned, withFiles] = await Promise.all([
      before === null
        ? joinRoom(actor, id, { script }).then((newest) =>
            sinceRead(actor, newest, me.lastRead, script),
          )
        : roomHistory(actor, id, { before, script }),
      findCollaboration(actor, room.collaborationId, script),
      pinnedIn(actor, id, script),
      messagesWithFiles(actor, id, { limit: FILES_SHOWN, script }),
    ])
    return {
      purpose: { id: room.collaborationId, kind, title, parties, objectives, state, since },
      opening: {
        ...page,
        room,
        members: members.map((member) => ({ ...member, online: false })),
      },
      pinned,
      withFiles: withFiles.messages,
      live: before === null,
      clientId: randomUUID(),
    }
  } catch (error) {
    throw asResponse(error)
  }
}

/**
 * With the newest messages, what came before them since the reader was here, as far as unread messages are
 * counted: the page opens at the first of it, which older pages that come later would move out of sight.
 */
async function sinceRead(
  actor: Actor,
  newest: RoomSnapshot,
  lastRead: number,
  script: Script | null,
): Promise<RoomSnapshot> {
  const [first] = newest.messages
  if (!newest.more || !first || first.seq <= lastRead + 1) return newest
  const { messages, more } = await roomHistory(actor, newest.room.id, {
    before: first.seq,
    limit: HISTORY_LIMIT,
    script,
  })
  return { ...newest, messages: [...messages, ...newest.messages], more }
}

/** A `seq`; anything else is as if it were not there. */
export function readBefore(value: string | null): number | null {
  return value && /^[1-9]\d{0,14}$/.test(value) ? Number(value) : null
}
