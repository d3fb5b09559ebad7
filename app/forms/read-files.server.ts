import { DomainError } from '#models/errors.ts'
import { FILE_LIMITS, fileReference, type WireFile } from '#models/file/file.ts'
import { MalformedForm, OversizedForm, partsOf, type Part } from './multipart.server.ts'
import { problemOf, type Problem } from './problem.ts'

const LONGEST_FIELD = 256 * 1024
const MOST_FIELDS = 500
/** Every file at its largest, and what is typed around them. */
const LARGEST_BODY = FILE_LIMITS.files * FILE_LIMITS.bytes + 4 * 1024 * 1024

export type Upload = (file: Pick<Part, 'data'> & { filename: string }) => Promise<WireFile>

export interface FormWithFiles {
  /** In place of each file what `fileReference` says of it, as for files that the form held on to. */
  form: FormData
  /** Fields with a file that was refused; the first problem of each. */
  problems: Record<string, Problem>
}

/**
 * Reads a form with files, keeping each file as it arrives, so that whatever else is wrong nobody has to choose
 * it again.
 * @throws a Response: 400 for what is no form, 413 for what is too large to read to its end
 */
export async function readFormWithFiles(request: Request, upload: Upload): Promise<FormWithFiles> {
  const form = new FormData()
  const problems: FormWithFiles['problems'] = {}
  try {
    const type = request.headers.get('Content-Type') ?? ''
    let fields = 0
    for await (const { name, filename, data } of partsOf(type, request.body, LARGEST_BODY)) {
      fields += 1
      if (fields > MOST_FIELDS) throw new OversizedForm()
      if (filename === undefined) form.append(name, await textOf(data))
      // Browsers send a field in which nothing was chosen as a file without a name.
      else if (filename !== '') await keep(name, filename, data)
    }
    return { form, problems }
  } catch (error) {
    if (error instanceof MalformedForm) throw new Response(null, { status: 400 })
    if (error instanceof OversizedForm) throw new Response(null, { status: 413 })
    throw error
  }

  async function keep(name: string, filename: string, data: Part['data']): Promise<void> {
    if (form.getAll(name).length >= FILE_LIMITS.files) {
      problems[name] ??= { key: 'field.too-many', count: FILE_LIMITS.files }
      return
    }
    try {
      form.append(name, fileReference(await upload({ filename, data })))
    } catch (error) {
      if (!(error instanceof DomainError) || error.code === 'not-found') throw error
      problems[name] ??= problemOf(error)
    }
  }
}

async function textOf(data: Part['data']): Promise<string> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of data) {
    length += chunk.length
    if (length > LONGEST_FIELD) throw new OversizedForm()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
