import { notFound } from '#models/errors.ts'
import { emit } from '#models/events.ts'
import type { Roster } from '#models/room/roster.server.ts'
import type { WireMessage } from './message.ts'
import { toWireMessage } from './present.server.ts'
import type { MessageRecord } from './record.server.ts'

export type Present = (record: MessageRecord) => WireMessage

/** Makes messages for these rooms, each once: it goes to whoever wrote it and to everybody else. */
export function presenter(rosters: readonly Roster[]): Present {
  const byRoom = new Map(rosters.map((roster) => [roster.room.id, roster]))
  const made = new Map<MessageRecord, WireMessage>()
  return (record) => {
    let message = made.get(record)
    if (!message) {
      const roster = byRoom.get(record.room.toString()) ?? notFound()
      made.set(record, (message = toWireMessage(record, roster)))
    }
    return message
  }
}

/** Says what has been written, room by room in the order of the log: first what was posted, then what was changed. */
export function announce(
  rosters: readonly Roster[],
  untold: readonly MessageRecord[],
  present: Present,
): void {
  const posted = untold.filter(({ seq, changed }) => seq === changed)
  tell('messages.posted', rosters, posted.map(present))
  if (posted.length === untold.length) return
  const changed = untold.filter(({ seq, changed }) => seq !== changed)
  tell('messages.changed', rosters, changed.map(present))
}

function tell(
  name: 'messages.posted' | 'messages.changed',
  rosters: readonly Roster[],
  all: readonly WireMessage[],
): void {
  const byRoom = new Map<string, WireMessage[]>()
  for (const message of all) {
    const messages = byRoom.get(message.roomId)
    if (messages) messages.push(message)
    else byRoom.set(message.roomId, [message])
  }
  for (const { generation, room } of rosters) {
    const messages = byRoom.get(room.id)
    if (messages) emit(name, { roomId: room.id, generation, messages })
  }
}
