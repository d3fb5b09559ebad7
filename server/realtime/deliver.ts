import { on } from '#models/events.ts'
import type { WireMessage } from '#models/message/message.ts'
import { READ_SHARED_UP_TO } from '#models/room/room.ts'
import { membersOf, rosterOf } from '#models/room/roster.server.ts'
import { logger } from '#server/logger.ts'
import { deliveries } from '#server/metrics/metrics.ts'
import { asRead } from './as-read.ts'
import { broadcast, encode } from './broadcast.ts'
import { READINGS, roomChannel, roomChannels, userChannel, type Reading } from './channels.ts'
import type { Encoded } from './frames.ts'
import type { PortalServer } from './sockets.ts'
import type { Told } from './told.ts'

/** Messages in one write to a socket: some hundred kilobytes of the longest ones. */
const AT_ONCE = 16

/**
 * Brings what is posted, changed and read, in whichever process, to whom it concerns in this one.
 * @returns a function that stops
 */
export function deliver(io: PortalServer, told: Told): () => void {
  const follow =
    (name: 'message.posted' | 'message.changed') =>
    ({ roomId, messages }: { roomId: string; messages: WireMessage[] }) => {
      for (let first = 0; first < messages.length; first += AT_ONCE)
        tell(io, name, roomId, messages.slice(first, first + AT_ONCE))
      for (const { changed } of messages) told.note(roomId, changed)
    }
  const stops = [
    on('messages.posted', follow('message.posted')),
    on('messages.changed', follow('message.changed')),
    on('room.read', (event) => {
      shareReading(io, event).catch((error: unknown) => {
        logger.error({ err: error }, 'a reading position was not shared')
      })
    }),
  ]
  return () => stops.forEach((stop) => stop())
}

/** Converted and encoded once for each script that somebody here reads; what was written together goes together. */
function tell(
  io: PortalServer,
  name: 'message.posted' | 'message.changed',
  roomId: string,
  messages: readonly WireMessage[],
): void {
  const { rooms } = io.of('/').adapter
  let asWritten: Encoded | undefined
  for (const reading of READINGS) {
    const channel = roomChannel(roomId, reading)
    const listeners = rooms.get(channel)?.size ?? 0
    if (listeners === 0) continue
    deliveries.inc(listeners * messages.length)
    const encoded = () => encode(name, eventsOf(roomId, messages, reading))
    const converted = messages.some(
      (message) => asRead(message, reading) !== asRead(message, 'plain'),
    )
    broadcast(io, channel, converted ? encoded() : (asWritten ??= encoded()))
  }
}

const eventsOf = (roomId: string, messages: readonly WireMessage[], reading: Reading) =>
  messages.map((message) => `{"roomId":"${roomId}","message":${asRead(message, reading)}}`)

/** In a large room everyone's reading told to everyone would outweigh the messages themselves. */
async function shareReading(
  io: PortalServer,
  event: { roomId: string; userId: string; seq: number },
): Promise<void> {
  const small = membersOf(await rosterOf(event.roomId)).length <= READ_SHARED_UP_TO
  const channels = small ? roomChannels(event.roomId) : []
  io.local.to([...channels, userChannel(event.userId)]).emit('room.read', event)
}
