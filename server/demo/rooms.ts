import { randomUUID } from 'node:crypto'
import { findCollaboration } from '#models/collaboration/find.server.ts'
import { postMessage } from '#models/message/post-message.server.ts'
import { markRead } from '#models/room/mark-read.server.ts'
import type { Cast } from './cast.ts'
import { CONVERSATIONS, type Line } from './content/conversations.ts'
import { TOUCH } from './content/touch-conversation.ts'
import { ago } from './time.ts'

/** So many of the last messages are unread by whoever did not write in the end. */
const UNREAD = 3

/** Lets the demonstration's rooms talk. @param collaborations ids by key */
export async function fillRooms(cast: Cast, collaborations: Map<string, string>): Promise<void> {
  for (const [key, lines] of Object.entries({ touch: TOUCH, ...CONVERSATIONS })) {
    const [first] = lines
    const collaboration = collaborations.get(key)
    if (!first || !collaboration) throw new Error(`no collaboration ${key}`)
    const { room } = await findCollaboration(await cast.actor(first[0]), collaboration, null)
    if (!room) throw new Error(`${key} has no room`)
    await talk(cast, room, lines)
  }
}

async function talk(cast: Cast, room: string, lines: readonly Line[]): Promise<void> {
  const speakers = new Set(lines.map(([mailbox]) => mailbox))
  let last = 0
  for (const [mailbox, days, time, text] of lines) {
    const speaker = await cast.actor(mailbox)
    const message = { clientId: randomUUID(), text }
    last = (await ago(days, () => postMessage(speaker, room, message), time)).seq
  }
  for (const mailbox of speakers) {
    await markRead(await cast.actor(mailbox), room, last - UNREAD)
  }
}
