import { z } from 'zod'
import { idSchema } from '#models/id.ts'
import { FILE_LIMITS } from './file.ts'

const eachOnce = (ids: string[]) => [...new Set(ids)]

/** The files of one thing, by their ids. */
export const fileIds = z.array(idSchema).max(FILE_LIMITS.files).transform(eachOnce)

/** A form's files: ids, each once. What else a reference says is for its sender's own eyes. */
export const attachedFiles = z
  .array(
    z
      .string()
      .transform((value) => value.split('/')[0])
      .pipe(idSchema),
  )
  .max(FILE_LIMITS.files)
  .default([])
  .transform(eachOnce)
