import { crc32, createDeflateRaw } from 'node:zlib'
import { Readable } from 'node:stream'

interface Entry {
  name: string
  text: AsyncIterable<string>
}

interface Stored {
  name: Buffer
  crc: number
  compressed: number
  size: number
  offset: number
}

/** Sizes follow the data (bit 3), names are UTF-8 (bit 11). */
const FLAGS = 0x0808
const DEFLATE = 8
const VERSION = 20

/**
 * A ZIP archive of texts, compressed as they come: nothing is held in memory but the list of what is in it.
 * (APPNOTE.TXT 6.3, without the 64-bit extension: up to 4 GB.)
 * @param at the time that its files bear
 */
export async function* zip(entries: readonly Entry[], at: Date): AsyncGenerator<Buffer> {
  const stored: Stored[] = []
  let offset = 0
  for (const { name, text } of entries) {
    const entry: Stored = { name: Buffer.from(name), crc: 0, compressed: 0, size: 0, offset }
    const header = Buffer.concat([record(0x04034b50, fields(entry, at)), entry.name])
    offset += header.length
    yield header
    for await (const chunk of compressed(text, entry)) {
      entry.compressed += chunk.length
      yield chunk
    }
    const trailer = record(0x08074b50, [u32(entry.crc), u32(entry.compressed), u32(entry.size)])
    offset += entry.compressed + trailer.length
    stored.push(entry)
    yield trailer
  }
  const directory = Buffer.concat(
    stored.flatMap((entry) => [
      record(0x02014b50, [u16(VERSION), ...fields(entry, at), u16(0), u16(0), u16(0), u32(0)]),
      u32(entry.offset),
      entry.name,
    ]),
  )
  yield directory
  const count = u16(stored.length)
  const end = [u16(0), u16(0), count, count, u32(directory.length), u32(offset), u16(0)]
  yield record(0x06054b50, end)
}

async function* compressed(text: AsyncIterable<string>, entry: Stored): AsyncGenerator<Buffer> {
  async function* counted() {
    for await (const piece of text) {
      const bytes = Buffer.from(piece)
      entry.crc = crc32(bytes, entry.crc)
      entry.size += bytes.length
      yield bytes
    }
  }
  const source = Readable.from(counted(), { objectMode: false })
  const deflate = createDeflateRaw()
  source.on('error', (error) => deflate.destroy(error))
  for await (const chunk of source.pipe(deflate)) yield chunk as Buffer
}

/** What the local header and the directory say alike. */
function fields({ name, crc, compressed, size }: Stored, at: Date): Buffer[] {
  const { time, date } = dosTime(at)
  const sizes = [u32(crc), u32(compressed), u32(size)]
  return [u16(VERSION), u16(FLAGS), u16(DEFLATE), time, date, ...sizes, u16(name.length), u16(0)]
}

/** Hong Kong time, as people there read it: to two seconds, from 1980 on. */
function dosTime(at: Date): { time: Buffer; date: Buffer } {
  const there = new Date(at.getTime() + 8 * 3_600_000)
  const day = ((there.getUTCFullYear() - 1980) << 9) | ((there.getUTCMonth() + 1) << 5)
  const hours = (there.getUTCHours() << 11) | (there.getUTCMinutes() << 5)
  return { time: u16(hours | (there.getUTCSeconds() >> 1)), date: u16(day | there.getUTCDate()) }
}

const record = (signature: number, parts: Buffer[]) => Buffer.concat([u32(signature), ...parts])

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
