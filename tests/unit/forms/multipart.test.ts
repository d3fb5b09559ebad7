import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MalformedForm, OversizedForm, partsOf } from '#app/forms/multipart.server.ts'

/** A body that arrives in pieces of these sizes, over and over. */
function inPieces(body: Buffer, sizes: number[]): ReadableStream<Uint8Array> {
  let at = 0
  let turn = 0
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= body.length) return controller.close()
      const size = sizes[turn++ % sizes.length] ?? 1
      controller.enqueue(new Uint8Array(body.subarray(at, at + size)))
      at += size
    },
  })
}

async function read(type: string, body: ReadableStream<Uint8Array>, most = 1e6) {
  const parts: Array<{ name: string; filename?: string; content: Buffer }> = []
  for await (const { data, ...part } of partsOf(type, body, most)) {
    const chunks: Buffer[] = []
    for await (const chunk of data) chunks.push(chunk)
    parts.push({ ...part, content: Buffer.concat(chunks) })
  }
  return parts
}

const encoded = async (form: FormData) => {
  const response = new Response(form)
  const type = response.headers.get('Content-Type') ?? ''
  return { type, body: Buffer.from(await response.arrayBuffer()) }
}

test('what the platform writes is read as it was, however it arrives', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          name: fc.stringMatching(/^[a-z"; ]{1,8}$/),
          content: fc.uint8Array({ maxLength: 200 }),
        }),
        { maxLength: 4 },
      ),
      fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 5 }),
      async (fields, sizes) => {
        const form = new FormData()
        for (const { name, content } of fields) {
          form.append(name, new File([new Uint8Array(content)], `文件; ${name}.pdf`))
        }
        const { type, body } = await encoded(form)
        const parts = await read(type, inPieces(body, sizes))
        expect(parts).toEqual(
          fields.map(({ name, content }) => ({
            name,
            filename: `文件; ${name}.pdf`,
            content: Buffer.from(content),
          })),
        )
      },
    ),
    { numRuns: 60 },
  )
})

test('a part that nobody reads is passed over', async () => {
  const form = new FormData()
  form.append('skipped', new File(['x'.repeat(5_000)], 'a.txt'))
  form.append('title', '标题')
  const { type, body } = await encoded(form)
  const seen: string[] = []
  for await (const { name } of partsOf(type, inPieces(body, [7]), 1e6)) seen.push(name)
  expect(seen).toEqual(['skipped', 'title'])
})

test('a form that is cut short, too large, or none is refused', async () => {
  const form = new FormData()
  form.append('title', 'x'.repeat(2_000))
  const { type, body } = await encoded(form)
  await expect(read(type, inPieces(body.subarray(0, -20), [100]))).rejects.toThrow(MalformedForm)
  await expect(read(type, inPieces(body, [100]), 1_000)).rejects.toThrow(OversizedForm)
  await expect(read('text/plain', inPieces(body, [100]))).rejects.toThrow(MalformedForm)
})
