import { open } from 'node:fs/promises'
import { codeOf } from '#server/embedded-mongo/errors.ts'
import { positionIn, RefusedFile, type Position } from './fault.ts'
import { jsonFault } from './json-fault.ts'
import { RecordSplitter, type Piece } from './splitter.ts'

const CHUNK = 256 * 1024
/** Far longer than any record of ROR: a quote or bracket that is never closed must not fill the memory. */
const LONGEST_RECORD = 2 * 1024 * 1024

/** What the chunk of a file that was read last holds. */
export interface Batch {
  records: Array<{ value: unknown; start: Position }>
  /** Read so far, of how many. */
  bytes: number
  size: number
}

/**
 * The records of a JSON array in a file, which is never in memory as a whole.
 * @throws RefusedFile that says where the file is not what it should be
 */
export async function* readRecords(file: string): AsyncGenerator<Batch> {
  const handle = await open(file).catch((error: unknown) => {
    throw unreadable(file, error)
  })
  try {
    const { size } = await handle.stat()
    const splitter = new RecordSplitter()
    let bytes = 0
    for await (const chunk of handle.createReadStream({ highWaterMark: CHUNK, autoClose: false })) {
      const part = chunk as Buffer
      if (bytes === 0) refuseArchive(part)
      bytes += part.length
      yield { records: splitter.push(part).map(parse), bytes, size }
      if (splitter.held > LONGEST_RECORD) break
    }
    const last = splitter.end()
    if (last) parse(last)
  } catch (error) {
    throw unreadable(file, error)
  } finally {
    await handle.close()
  }
}

function unreadable(file: string, error: unknown): unknown {
  switch (codeOf(error)) {
    case 'ENOENT':
      return new RefusedFile(`There is no file ${file}`)
    case 'EISDIR':
      return new RefusedFile(`${file} is a folder, not a file`)
    case 'EACCES':
    case 'EPERM':
      return new RefusedFile(`This user may not read ${file}`)
    default:
      return error
  }
}

/** ROR publishes its dump in an archive, beside a CSV. */
function refuseArchive(start: Buffer): void {
  const compressed =
    start.toString('latin1', 0, 4) === 'PK\u0003\u0004' || start.readUInt16BE(0) === 0x1f8b
  if (compressed) {
    throw new RefusedFile('This is a compressed archive: unpack it and give the .json file in it')
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function parse({ json, start }: Piece): Batch['records'][number] {
  const text = decode(json, start)
  try {
    return { value: JSON.parse(text) as unknown, start }
  } catch {
    const at = jsonFault(text) ?? 0
    const problem = at === text.length ? 'A record is not finished' : 'This is not JSON'
    throw new RefusedFile(problem, positionIn(text, at, start))
  }
}

function decode(json: Buffer, start: Position): string {
  try {
    return decoder.decode(json)
  } catch {
    throw new RefusedFile('This is not UTF-8, in the record', start)
  }
}
