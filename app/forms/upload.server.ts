import type { Actor } from '#models/actor.ts'
import { uploadFile } from '#models/file/upload.server.ts'
import { consume, limits } from '#server/auth/limits.ts'
import type { Upload } from './read-files.server.ts'

/** Keeps a form's files for a collaboration, so many an hour. */
export function uploadsTo(actor: Actor, collaborationId: string): Upload {
  return async ({ filename, data }) => {
    await consume(limits.uploads, actor.id)
    return uploadFile(actor, collaborationId, { name: filename, content: data })
  }
}
