/** What can go wrong before the embedded database runs; the start command explains each in words. */
export type EmbeddedMongoFault =
  | 'DATA_DIR_IN_USE'
  | 'EACCES'
  | 'ENOSPC'
  | 'MONGO_CHECKSUM'
  | 'MONGO_CPU'
  | 'MONGO_LIBRARY'
  | 'MONGO_NO_BINARY'
  | 'MONGO_START'

/** `message` says what is wrong and what to do, in one paragraph for the person at the terminal. */
export class EmbeddedMongoError extends Error {
  override readonly name = 'EmbeddedMongoError'
  readonly code: EmbeddedMongoFault

  constructor(code: EmbeddedMongoFault, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.code = code
  }
}

export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined

/** Turns the file system's refusals on `folder` into our own; anything else comes back as it is. */
export function storageError(error: unknown, folder: string): unknown {
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(folder, error)
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return notWritable(folder, error)
  return error
}

export const diskFull = (folder: string, cause?: unknown) =>
  new EmbeddedMongoError(
    'ENOSPC',
    `The disk that holds ${folder} is full. Free at least 500 MB, or set DATA_DIR to a folder on another disk, and start again. Nothing stored so far is lost.`,
    cause,
  )

export const notWritable = (folder: string, cause?: unknown) =>
  new EmbeddedMongoError(
    'EACCES',
    `This user may not write to ${folder}. Give the user write permission there, or choose another folder with DATA_DIR (data) or MONGOMS_DOWNLOAD_DIR (the MongoDB program).`,
    cause,
  )
