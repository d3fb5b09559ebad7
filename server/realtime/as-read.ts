import type { WireMessage } from '#models/message/message.ts'
import { forFirstReaders } from '#models/text/conversion.server.ts'
import type { Reading } from './channels.ts'

/**
 * What has been made of each message that is on its way, in this turn of the event loop: whoever wrote it and all
 * others are told in the same. No WeakMap, which keeps what it holds through a young collection, and so has it
 * copied.
 */
let made: Map<WireMessage, Map<Reading, string>> | undefined

function readingsOf(message: WireMessage): Map<Reading, string> {
  if (!made) {
    made = new Map()
    setImmediate(() => (made = undefined))
  }
  let readings = made.get(message)
  if (!readings) made.set(message, (readings = new Map<Reading, string>()))
  return readings
}

/**
 * A message as JSON for one way of reading it, made once for whoever wrote it and everybody who is told. The very
 * same string as for `plain` where it reads no differently.
 */
export function asRead(message: WireMessage, reading: Reading): string {
  const readings = readingsOf(message)
  let json = readings.get(reading)
  if (json === undefined) readings.set(reading, (json = write(message, reading)))
  return json
}

/** The conversion is all that differs from one reader to the other. */
function write(message: WireMessage, reading: Reading): string {
  if (reading === 'plain') return JSON.stringify(message)
  const asWritten = asRead(message, 'plain')
  const { converted } = forFirstReaders(message, reading)
  if (converted === undefined) return asWritten
  return `${asWritten.slice(0, -1)},"converted":${JSON.stringify(converted)}}`
}
