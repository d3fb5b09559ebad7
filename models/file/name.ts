import { FILE_LIMITS } from './file.ts'
import { endingOf, endingsOf, type FileType } from './types.ts'

/** Controls, and marks that turn the direction of writing so that `exe.pdf` can be made of `fdp.exe`. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\u2028\u2029]/gu
/** What some file system does not take, or a header reads as something else. */
const UNSAFE = /[\\/:*?"<>|]/g

/**
 * The name under which a file is offered: what its owner called it, without paths and anything a file system or
 * a reader could take for something else, and with an ending that its content keeps.
 */
export function fileNameFor(given: string, type: FileType): string {
  const base = given.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const clean = base
    .replace(INVISIBLE, '')
    .replace(UNSAFE, '_')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const ending = endingOf(clean)
  const [usual = ''] = endingsOf(type)
  const kept = endingsOf(type).includes(ending) ? ending : usual
  const stem = kept === ending ? clean.slice(0, -ending.length - 1) : clean
  return `${shortened(stem.replace(/[. ]+$/, ''), FILE_LIMITS.name - kept.length - 1) || 'file'}.${kept}`
}

/** In UTF-16 units, but never through the middle of a character. */
function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text
  let short = ''
  for (const character of text) {
    if (short.length + character.length > longest) break
    short += character
  }
  return short
}
