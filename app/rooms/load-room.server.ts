import { randomUUID } from 'node:crypto'
import type { Actor } from '#models/actor.ts'
import { findCollaboration } from '#models/collaboration/find.server.ts'
import { notFound } from '#models/errors.ts'
import { isId } from '#models/id.ts'
import { roomHistory } from '#models/message/history.server.ts'
import { messagesWithFiles } from '#models/message/files-in.server.ts'
import { FILES_SHOWN, type WireMessage } from '#models/message/message.ts'
import { pinnedIn } from '#models/message/read-message.server.ts'
import { joinRoom } from '#models/room/join-room.server.ts'
import { roomForMember } from '#models/room/room-page.server.ts'
import { scriptOf } from '#models/text/locale.ts'
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
 * A room for its page: the newest messages, or with `?before=seq` those before that one.
 * @throws Response 404 for a room that is not the actor's
 */
export async function loadRoom(request: Request, actor: Actor, id: string): Promise<LoadedRoom> {
  const url = new URL(request.url)
  const script = scriptOf(localeOfPath(url.pathname))
  const before = readBefore(url.searchParams.get('before'))
  try {
    if (!isId(id)) notFound()
    const { room, title, kind, parties, members } = await roomForMember(actor, id, script)
    const [page, { objectives, state, since }, pinned, withFiles] = await Promise.all([
      before === null
        ? joinRoom(actor, id, { script })
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

/** A `seq`; anything else is as if it were not there. */
export function readBefore(value: string | null): number | null {
  return value && /^[1-9]\d{0,14}$/.test(value) ? Number(value) : null
}
