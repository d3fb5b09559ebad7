import type { FileMention } from '#models/file/file.ts'
import type { Problem } from '#app/forms/problem.ts'

/** What the portal makes of an upload. */
export type UploadAnswer = { file: FileMention } | { problem: Problem }

interface Sending {
  /** @param part of the whole, from 0 to 1 */
  onProgress: (part: number) => void
  signal: AbortSignal
}

/**
 * Uploads one file. Never rejects: without an answer it is a problem as well.
 * (`fetch` does not tell how far an upload has come.)
 */
export function sendFile(
  address: string,
  file: File,
  { onProgress, signal }: Sending,
): Promise<UploadAnswer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    const end = () => resolve(answerOf(request))
    request.open('POST', address)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onload = end
    request.onerror = end
    request.onabort = end
    signal.addEventListener('abort', () => request.abort())
    const form = new FormData()
    form.append('files', file)
    request.send(form)
  })
}

/** A session that is over leads to a page; a proxy may refuse what is too large by itself. */
function answerOf({ status, response }: XMLHttpRequest): UploadAnswer {
  const answer = response as Partial<{ file: FileMention; problem: Problem }> | null
  if (answer?.file) return { file: answer.file }
  if (answer?.problem) return { problem: answer.problem }
  if (status === 404) return { problem: { key: 'code.not-found' } }
  if (status === 413) return { problem: { key: 'reason.file-too-large' } }
  return { problem: { key: 'reason.file-interrupted' } }
}
