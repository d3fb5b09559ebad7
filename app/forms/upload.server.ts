import type { Actor } from '#models/actor.ts'
import type { FilePlace } from '#models/file/file.ts'
import { uploadFile } from '#models/file/upload.server.ts'
import { consume, limits } from '#server/auth/limits.ts'
import type { Upload } from './read-files.server.ts'

/** Keeps files for a collaboration or a room, so many an hour. */
export function uploadsTo(actor: Actor, place: FilePlace): Upload {
  return async ({ filename, data }) => {
    await consume(limits.uploads, actor.id)
    return uploadFile(actor, place, { name: filename, content: data })
  }
}
