import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'

const compress = promisify(gzip)
const decompress = promisify(gunzip)

/** Long lists of small numbers: the fastest level halves the time of the usual one for a few per cent more. */
const LEVEL = 1

/** Compressed JSON, off the main thread but for the JSON itself. */
export async function pack(value: unknown): Promise<Buffer> {
  return compress(JSON.stringify(value), { level: LEVEL })
}

/** What `pack` wrote. MongoDB's driver gives its bytes back in a wrapper of its own when read plainly. */
export async function unpack<T>(packed: Buffer | { buffer: Uint8Array }): Promise<T> {
  const bytes = Buffer.isBuffer(packed) ? packed : packed.buffer
  return JSON.parse((await decompress(bytes)).toString()) as T
}
