import { emit } from '#models/events.ts'
import type { Roster } from '#models/room/roster.server.ts'
import { toWireMessage } from './present.server.ts'
import type { MessageRecord } from './record.server.ts'

/** Says what has been written, room by room in the order of the log: first what was posted, then what was changed. */
export function announce(rosters: readonly Roster[], untold: readonly MessageRecord[]): void {
  const posted = untold.filter(({ seq, changed }) => seq === changed)
  tell('messages.posted', rosters, posted)
  if (posted.length === untold.length) return
  const changed = untold.filter(({ seq, changed }) => seq !== changed)
  tell('messages.changed', rosters, changed)
}

function tell(
  name: 'messages.posted' | 'messages.changed',
  rosters: readonly Roster[],
  records: readonly MessageRecord[],
): void {
  const byRoom = new Map<string, MessageRecord[]>()
  for (const record of records) {
    const room = record.room.toString()
    byRoom.set(room, [...(byRoom.get(room) ?? []), record])
  }
  for (const roster of rosters) {
    const { generation, room } = roster
    const messages = byRoom.get(room.id)?.map((record) => toWireMessage(record, roster))
    if (messages) emit(name, { roomId: room.id, generation, messages })
  }
}
