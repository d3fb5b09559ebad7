import { expect, test } from 'vitest'
import { z } from 'zod'
import { DomainError } from '#models/errors.ts'
import type { WireFile } from '#models/file/file.ts'
import { attachedFiles } from '#models/file/input.ts'
import { submitFormWithFiles } from '#app/forms/submit.server.ts'

const schema = z.object({ title: z.string().min(1), files: attachedFiles })
const ID = 'a'.repeat(24)
const OTHER = 'b'.repeat(24)

/** Keeps what is called a PDF and refuses everything else. */
const upload = ({ filename }: { filename: string }): Promise<WireFile> => {
  if (!filename.endsWith('.pdf')) throw new DomainError('invalid', { reason: 'file-type' })
  return Promise.resolve({ id: ID, name: filename, size: 3, type: 'application/pdf' })
}

async function submit(form: FormData | URLSearchParams) {
  const request = new Request('http://127.0.0.1/', { method: 'POST', body: form })
  const performed: unknown[] = []
  const answer = await submitFormWithFiles(request, schema, upload, (value) => {
    performed.push(value)
    return Promise.resolve(new Response())
  })
  return { answer, performed }
}

function formOf(...entries: Array<[string, string | File]>): FormData {
  const form = new FormData()
  for (const [name, value] of entries) form.append(name, value)
  return form
}

const pdf = new File(['pdf'], '月报.pdf')
const program = new File(['exe'], 'x.exe')

test('files arrive at the verb as ids, with those that the form held on to, each once', async () => {
  const kept = `${OTHER}/10/照片.png`
  const { performed } = await submit(
    formOf(['title', '标题'], ['files', kept], ['files', kept], ['files', pdf]),
  )
  expect(performed).toEqual([{ title: '标题', files: [OTHER, ID] }])
})

test('a form in which no file was chosen has none', async () => {
  const { performed } = await submit(formOf(['title', '标题'], ['files', new File([], '')]))
  expect(performed).toEqual([{ title: '标题', files: [] }])
})

test('a form sent without an encoding of its own is read all the same', async () => {
  const form = new URLSearchParams({ title: '标题', files: `${OTHER}/10/照片.png` })
  expect((await submit(form)).performed).toEqual([{ title: '标题', files: [OTHER] }])
})

test('a refused file is said beside its field, with all that was typed and the other files kept', async () => {
  const { answer, performed } = await submit(
    formOf(['title', '标题'], ['files', pdf], ['files', program]),
  )
  expect(performed).toEqual([])
  expect(answer).toMatchObject({
    data: {
      initialValue: { title: '标题', files: `${ID}/3/月报.pdf` },
      error: { files: [{ key: 'reason.file-type' }] },
    },
    init: { status: 422 },
  })
})

test('what else is wrong is said at the same time', async () => {
  const { answer } = await submit(formOf(['title', ''], ['files', program]))
  expect(answer).toMatchObject({
    data: {
      error: { title: [{ key: 'field.required' }], files: [{ key: 'reason.file-type' }] },
    },
  })
})

test('a body that is no form is refused', async () => {
  const request = new Request('http://127.0.0.1/', { method: 'POST', body: 'no form' })
  const answer = submitFormWithFiles(request, schema, upload, () => Promise.resolve(new Response()))
  await expect(answer).rejects.toMatchObject({ status: 400 })
})
