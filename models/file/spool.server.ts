import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { DomainError } from '#models/errors.ts'
import { FILE_LIMITS } from './file.ts'

interface Spooled {
  path: string
  /** Bytes. */
  size: number
  /** Hexadecimal. */
  sha256: string
}

/**
 * Lays what comes over the network down on this machine while it is looked at: it may be slow, and large, and
 * nothing to keep.
 * @throws DomainError `invalid`: `file-too-large`, `file-empty`
 */
export async function withSpooled<T>(
  content: AsyncIterable<Uint8Array>,
  use: (spooled: Spooled) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'wanlian-upload-'))
  try {
    const path = join(folder, 'content')
    const hash = createHash('sha256')
    let size = 0
    const measured = async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        size += chunk.length
        if (size > FILE_LIMITS.bytes) throw new DomainError('invalid', { reason: 'file-too-large' })
        hash.update(chunk)
        yield chunk
      }
    }
    await pipeline(Readable.from(content), measured, createWriteStream(path, { mode: 0o600 }))
    if (size === 0) throw new DomainError('invalid', { reason: 'file-empty' })
    return await use({ path, size, sha256: hash.digest('hex') })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
