import { z } from 'zod'
import { idSchema } from '#models/id.ts'
import type { FileType } from './types.ts'

export const FILE_LIMITS = {
  bytes: 20 * 1024 * 1024,
  /** Longest name, in UTF-16 units. */
  name: 120,
  /** With one thing: a message, a report. */
  files: 10,
} as const

/** `uploading` until all of it is kept; `dropped` while what nobody attached is thrown away. */
export const FILE_STATES = ['uploading', 'uploaded', 'attached', 'dropped'] as const
export type FileState = (typeof FILE_STATES)[number]

/** A file as other things mention it; it is found at `/files/:id`. */
export interface WireFile {
  id: string
  name: string
  /** Bytes. */
  size: number
  type: FileType
}

/** Where a file is found, in every language the same. */
export const filePath = (id: string) => `/files/${id}`

/** A file that a form holds on to while something else in it is put right: its id, size and name. */
export const fileReference = ({ id, size, name }: WireFile): string => `${id}/${size}/${name}`

/** @returns null for what is no reference */
export function readFileReference(value: string): Omit<WireFile, 'type'> | null {
  const [, id, size, name] = /^([0-9a-f]{24})\/(\d{1,9})\/([^/]*)$/.exec(value) ?? []
  return id && size && name !== undefined ? { id, size: Number(size), name } : null
}

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
  .transform((ids) => [...new Set(ids)])
