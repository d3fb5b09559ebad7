/** What may be kept, by what its content says it is, with the endings its names may have; the first is the usual one. */
const ENDINGS = {
  'application/pdf': ['pdf'],
  'application/msword': ['doc', 'wps'],
  'application/vnd.ms-excel': ['xls', 'et'],
  'application/vnd.ms-powerpoint': ['ppt', 'dps'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'application/vnd.oasis.opendocument.presentation': ['odp'],
  'application/zip': ['zip'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/webp': ['webp'],
  'image/gif': ['gif'],
  'text/csv': ['csv'],
  'text/plain': ['txt', 'md', 'log'],
} as const

export type FileType = keyof typeof ENDINGS
export const FILE_TYPES = Object.keys(ENDINGS) as FileType[]

/** The endings of every type that may be kept, for a file field's `accept`. */
export const FILE_ENDINGS: readonly string[] = Object.values(ENDINGS).flat()

export const isFileType = (type: string): type is FileType => type in ENDINGS

export const endingsOf = (type: FileType): readonly string[] => ENDINGS[type]

/** `Report.PDF` → `pdf`; empty for a name without one. */
export const endingOf = (name: string): string => /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? ''

/** The formats before 2007, which all look alike inside: told apart by what they are called. */
export const OLD_OFFICE_TYPES: readonly FileType[] = [
  'application/msword',
  'application/vnd.ms-excel',
  'application/vnd.ms-powerpoint',
]
