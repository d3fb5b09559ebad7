import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import type { FileMention } from '#models/file/file.ts'
import { requireActor } from '#server/auth/guards.ts'
import { readFormWithFiles } from '#app/forms/read-files.server.ts'
import { asResponse } from '#app/forms/submit.server.ts'
import { uploadsTo } from '#app/forms/upload.server.ts'
import { localeOfPath, localePath } from '#app/i18n/locale.ts'
import { roomFilesPath } from '#app/rooms/index.ts'
import type { UploadAnswer } from './send-file.ts'

/** Somebody who opens the address by hand is shown what has been sent. */
export function loader({ request, params: { id = '' } }: LoaderFunctionArgs) {
  return redirect(localePath(localeOfPath(new URL(request.url).pathname), roomFilesPath(id)))
}

/** Keeps a file for a message that is still being written; the form's field is `files`. */
export async function action({ request, params: { id = '' }, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const upload = uploadsTo(actor, { room: id })
  const kept: FileMention[] = []
  try {
    const { problems } = await readFormWithFiles(request, async (file) => {
      const done = await upload(file)
      kept.push({ id: done.id, name: done.name, size: done.size })
      return done
    })
    const [file] = kept
    const [problem] = Object.values(problems)
    if (!file && !problem) throw new Response(null, { status: 400 })
    const answer: UploadAnswer = file ? { file } : { problem: problem ?? { key: 'code.invalid' } }
    return Response.json(answer, { status: file ? 200 : 422 })
  } catch (error) {
    throw asResponse(error)
  }
}
