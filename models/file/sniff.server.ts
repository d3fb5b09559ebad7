import { createReadStream } from 'node:fs'
import { fileTypeFromFile } from 'file-type'
import { endingOf, endingsOf, isFileType, OLD_OFFICE_TYPES, type FileType } from './types.ts'

/**
 * What a file is, by its content; of its name only what content leaves open is believed.
 * @returns null for what is not kept here
 */
export async function sniff(path: string, name: string): Promise<FileType | null> {
  const found = (await fileTypeFromFile(path))?.mime
  if (found === undefined) return (await isText(path)) ? textType(name) : null
  if (found === 'application/x-cfb') {
    return OLD_OFFICE_TYPES.find((type) => endingsOf(type).includes(endingOf(name))) ?? null
  }
  return isFileType(found) ? found : null
}

const textType = (name: string): FileType => (endingOf(name) === 'csv' ? 'text/csv' : 'text/plain')

/** UTF-8 throughout, without the control characters that no text has. */
async function isText(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of createReadStream(path)) {
      if (hasControls(decoder.decode(chunk as Buffer, { stream: true }))) return false
    }
    return !hasControls(decoder.decode())
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

/** All but tab, the ends of lines and pages, and the escape that logs are coloured with. */
const hasControls = (text: string): boolean => {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code < 32 && (code < 9 || code > 13) && code !== 27) return true
  }
  return false
}
