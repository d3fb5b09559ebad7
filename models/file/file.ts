import type { FileType } from './types.ts'

export const FILE_LIMITS = {
  bytes: 20 * 1024 * 1024,
  /** Longest name, in UTF-16 units. */
  name: 120,
  /** With one thing: a message, a report. */
  files: 10,
} as const

/**
 * `uploading` until all of it is kept; `claimed` while a message of a room is written with it; `dropped` while what
 * belongs to nothing is thrown away.
 */
export const FILE_STATES = ['uploading', 'uploaded', 'claimed', 'attached', 'dropped'] as const
export type FileState = (typeof FILE_STATES)[number]

/** What a file is uploaded for, by its id: whoever is in there may read it once it belongs to something. */
export type FilePlace = { collaboration: string } | { room: string }

/** A file as other things mention it; it is found at `/files/:id`. */
export interface WireFile {
  id: string
  name: string
  /** Bytes. */
  size: number
  type: FileType
  /** Of a picture as it is shown, in pixels; absent where its content does not say so near its beginning. */
  width?: number
  height?: number
}

/** Where a file is found, in every language the same. */
export const filePath = (id: string) => `/files/${id}`

/** As much of a file as tells its owner which one it is. */
export type FileMention = Pick<WireFile, 'id' | 'size' | 'name'>

/** A file that a form holds on to while something else in it is put right. */
export const fileReference = ({ id, size, name }: FileMention): string => `${id}/${size}/${name}`

/** @returns null for what is no reference */
export function readFileReference(value: string): FileMention | null {
  const [, id, size, name] = /^([0-9a-f]{24})\/(\d{1,9})\/([^/]*)$/.exec(value) ?? []
  return id && size && name !== undefined ? { id, size: Number(size), name } : null
}
