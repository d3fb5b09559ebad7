/** One part of a form; `data` has to be read before the next part is asked for, or is passed over. */
export interface Part {
  name: string
  /** Absent for an ordinary field. */
  filename?: string
  data: AsyncIterable<Buffer>
}

/** A body that is no multipart form, or is cut short. */
export class MalformedForm extends Error {}
/** A body that is larger than was said to be read. */
export class OversizedForm extends Error {}

const LINE_END = Buffer.from('\r\n')
const HEADERS_END = Buffer.from('\r\n\r\n')
const LONGEST_HEADERS = 16 * 1024

/**
 * Reads a `multipart/form-data` body (RFC 7578) part by part as it arrives, holding one chunk at a time.
 * @param most bytes of the whole body
 * @throws MalformedForm, OversizedForm
 */
export async function* partsOf(
  contentType: string,
  body: ReadableStream<Uint8Array> | null,
  most: number,
): AsyncGenerator<Part> {
  const boundary = /^multipart\/form-data;.*\bboundary=(?:"([^"]{1,70})"|([^\s;]{1,70}))/i.exec(
    contentType,
  )
  if (!boundary || !body) throw new MalformedForm()
  const delimiter = Buffer.from(`\r\n--${boundary[1] ?? boundary[2] ?? ''}`)
  // The first delimiter has no line before it.
  const source = new Source(body, most, LINE_END)
  for await (const preamble of source.until(delimiter)) void preamble
  while (!(await source.ends())) {
    const part = { ...readHeaders(await source.whole(HEADERS_END, LONGEST_HEADERS)) }
    const reading = source.until(delimiter)
    yield { ...part, data: { [Symbol.asyncIterator]: () => ({ next: () => reading.next() }) } }
    for await (const rest of reading) void rest
  }
}

class Source {
  #held: Buffer
  #left: number
  readonly #chunks: ReadableStreamDefaultReader<Uint8Array>

  constructor(body: ReadableStream<Uint8Array>, most: number, start: Buffer) {
    this.#chunks = body.getReader()
    this.#left = most
    this.#held = start
  }

  /** What comes before a delimiter, and passes over that. */
  async *until(delimiter: Buffer): AsyncGenerator<Buffer> {
    for (;;) {
      const at = this.#held.indexOf(delimiter)
      // What may be the delimiter's beginning waits for the rest.
      const sure = at >= 0 ? at : Math.max(0, this.#held.length - delimiter.length + 1)
      const chunk = this.#held.subarray(0, sure)
      this.#held = this.#held.subarray(at >= 0 ? at + delimiter.length : sure)
      if (chunk.length > 0) yield chunk
      if (at >= 0) return
      await this.#more()
    }
  }

  async whole(delimiter: Buffer, most: number): Promise<string> {
    let text = Buffer.alloc(0)
    for await (const chunk of this.until(delimiter)) {
      text = Buffer.concat([text, chunk])
      if (text.length > most) throw new OversizedForm()
    }
    return text.toString('utf8')
  }

  /** After a delimiter: whether it was the last one. */
  async ends(): Promise<boolean> {
    while (this.#held.length < 2) await this.#more()
    return this.#held.subarray(0, 2).toString() === '--'
  }

  async #more(): Promise<void> {
    const { value, done } = await this.#chunks.read()
    if (done) throw new MalformedForm()
    this.#left -= value.length
    if (this.#left < 0) throw new OversizedForm()
    this.#held = Buffer.concat([this.#held, value])
  }
}

/** Browsers write quotes and line ends in names as `%22`, `%0D` and `%0A`, and nothing else so. */
function readHeaders(headers: string): { name: string; filename?: string } {
  const disposition = /^content-disposition:\s*form-data\b(.*)$/im.exec(headers)?.[1] ?? ''
  const parameter = (name: string) =>
    new RegExp(`;\\s*${name}="([^"]*)"`, 'i')
      .exec(disposition)?.[1]
      ?.replace(/%(22|0D|0A)/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
  const name = parameter('name')
  const filename = parameter('filename')
  if (name === undefined) throw new MalformedForm()
  return filename === undefined ? { name } : { name, filename }
}
