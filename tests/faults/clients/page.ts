import type { WireRoom } from '#models/room/room.ts'
import { openRoomSession } from '#app/rooms/connection/room-session.ts'
import { shownMessages } from '#app/rooms/log/room-log.ts'
import { createOutbox } from '#app/rooms/outbox/outbox.ts'
import type { OutboxStore } from '#app/rooms/outbox/outbox-store.ts'
import type { WireMessage } from '#models/message/message.ts'
import type { OutboxEntry } from '#app/rooms/log/outbox-entry.ts'
import type { Change, Wish } from '#tests/faults/history/history.ts'
import type { Member } from '#tests/faults/cast/people.ts'
import { openWire, type Wire } from './wire.ts'

/** What a page tells of itself to whoever writes the history. */
export interface Witness {
  sending: (entry: OutboxEntry) => void
  acknowledged: (message: WireMessage) => void
  /** A change is asked for. @returns the line of the history that takes the answer */
  changing: (change: Pick<Change, 'roomId' | 'messageId' | 'wish'>) => Change
  /** A frame with messages in it, or without. */
  overheard: (body: string) => void
}

/** An open room in a browser: the pages' own session and outbox on a connection without a browser. */
export interface Page {
  wire: Wire
  write: (text: string) => void
  /** Asks once; without an answer nobody knows what came of it. */
  change: (messageId: string, wish: Wish) => Promise<void>
  shown: () => WireMessage[]
  /** Up to which change the room is known, without a hole. */
  last: () => number
  gone: () => boolean
  /** Messages that are neither posted nor refused. */
  pending: () => readonly OutboxEntry[]
  /** What was the last that became of an attempt to post it, in words. */
  heardOf: (clientId: string) => string
  /** As when the tab is closed: nothing remains but what the store keeps. */
  close: () => void
}

export function openPage(
  { actor, cookie }: Member,
  roomId: string,
  store: OutboxStore,
  { origin, witness }: { origin: () => string; witness: Witness },
): Page {
  const wire = openWire({ cookie, origin, overhear: witness.overheard })
  const room: WireRoom = {
    id: roomId,
    collaborationId: '',
    state: 'active',
    organisations: [],
    archiveAt: null,
  }
  const session = openRoomSession(wire, { room, members: [], messages: [], more: false, last: 0 })
  const heard = new Map<string, string>()
  let open = true
  const outbox = createOutbox({
    userId: actor.id,
    store,
    isOnline: () => open && wire.status() === 'online',
    async send(entry) {
      witness.sending(entry)
      const { clientId, text } = entry
      heard.set(clientId, 'nothing')
      const answer = await wire.request('message:send', { roomId, clientId, text })
      if (answer.ok) witness.acknowledged(answer.message)
      else heard.set(clientId, answer.error.code)
      return answer
    },
    onPosted: session.posted,
  })
  const unsubscribe = wire.subscribe(() => {
    if (wire.status() === 'online') void outbox.resume()
  })
  const leave = session.start()
  const closeWire = wire.open()
  const log = () => session.snapshot().log
  return {
    wire,
    write: (text) => outbox.add(roomId, text),
    async change(messageId, wish) {
      if (wire.status() !== 'online') return
      const line = witness.changing({ roomId, messageId, wish })
      const answer = await ask(wire, { roomId, messageId }, wish).catch(() => null)
      if (answer?.ok) {
        line.changed = answer.message.changed
        session.posted(answer.message)
      } else if (answer) line.refused = answer.error.code !== 'unavailable'
    },
    shown: () => shownMessages(log()),
    last: () => log().last,
    gone: () => session.snapshot().gone,
    pending: () => outbox.entries().filter(({ refused }) => refused === undefined),
    heardOf: (clientId) => heard.get(clientId) ?? 'was not sent by this page',
    close() {
      open = false
      unsubscribe()
      closeWire()
      leave()
    },
  }
}

const ask = (wire: Wire, which: { roomId: string; messageId: string }, wish: Wish) =>
  'edit' in wish
    ? wire.request('message:edit', { ...which, text: wish.edit })
    : wire.request('reaction:toggle', { ...which, ...wish })

/** What a browser's database keeps, across the pages of one tab. */
export function keepingStore(): OutboxStore {
  const entries = new Map<string, OutboxEntry>()
  return {
    load: () => Promise.resolve([...entries.values()].sort((a, b) => a.order - b.order)),
    put: (entry) => Promise.resolve(void entries.set(entry.clientId, entry)),
    remove: (clientId) => Promise.resolve(void entries.delete(clientId)),
  }
}
