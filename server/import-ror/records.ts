import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { codeOf } from '#server/embedded-mongo/errors.ts'
import { Fault, locate, RefusedFile } from './fault.ts'
import { jsonFault } from './json-fault.ts'
import { RecordSplitter, type Piece } from './splitter.ts'

const CHUNK = 256 * 1024
/** Far longer than any record of ROR: a quote or bracket that is never closed must not fill the memory. */
const LONGEST_RECORD = 2 * 1024 * 1024

/** What the chunk of a file that was read last holds. */
export interface Batch<T> {
  records: T[]
  /** Of the file, 0 to 1. */
  share: number
}

/**
 * The records of a JSON array in a file, which is never in memory as a whole.
 * @param interpret makes of a record what is wanted of it; its errors' messages say why it is none
 * @throws RefusedFile that says where the file is not what it should be
 */
export async function* readRecords<T>(
  file: string,
  interpret: (value: unknown) => T,
): AsyncGenerator<Batch<T>> {
  try {
    const { size } = await stat(file)
    if (size === 0) throw new RefusedFile(`${file} is empty`)
    const splitter = new RecordSplitter()
    let bytes = 0
    for await (const chunk of createReadStream(file, { highWaterMark: CHUNK })) {
      const part = chunk as Buffer
      if (bytes === 0) refuseArchive(part)
      bytes += part.length
      const records = splitter.push(part).map((piece) => read(piece, interpret))
      yield { records, share: bytes / size }
      if (splitter.held > LONGEST_RECORD) break
    }
    const last = splitter.end()
    if (last) read(last, interpret)
  } catch (error) {
    if (error instanceof Fault) throw new RefusedFile(error.message, await locate(file, error.byte))
    throw unreadable(file, error)
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
  const zip = start.toString('latin1', 0, 4) === 'PK\u0003\u0004'
  const gzip = start[0] === 0x1f && start[1] === 0x8b
  if (zip || gzip) {
    throw new RefusedFile('This is a compressed archive: unpack it and give the .json file in it')
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function read<T>({ json, start }: Piece, interpret: (value: unknown) => T): T {
  let text: string
  try {
    text = decoder.decode(json)
  } catch {
    throw new Fault('This is not UTF-8, in the record', start)
  }
  const value = parse(text, start)
  try {
    return interpret(value)
  } catch (error) {
    throw new Fault((error as Error).message, start)
  }
}

function parse(text: string, start: number): unknown {
  try {
    return JSON.parse(text)
  } catch {
    const at = jsonFault(text) ?? 0
    const problem = at === text.length ? 'A record is not finished' : 'This is not JSON'
    throw new Fault(problem, start + Buffer.byteLength(text.slice(0, at)))
  }
}
