import { cachedConverter } from './cached-converter.server.ts'
import type { Convert } from './convert.server.ts'
import { scriptOf, type Locale, type Script } from './locale.ts'
import { detectScript } from './script.server.ts'
import type { WireText, Written } from './written.ts'

/** The one converter of this process; it learns the protected names at start and whenever they change. */
const converter = cachedConverter()

/** Takes these names of people and organisations as the ones that no conversion may touch. */
export function protectNamesOf(names: Iterable<string>): void {
  converter.protect(names)
}

/** From one script into the other, names, links, code and Latin text left alone. */
export function convertText(text: string, from: Script, to: Script): string {
  return converter.convert(text, from, to)
}

/** What somebody wrote, with its script; one without telling characters is in the script they read in. */
export function write(text: string, authorLocale: Locale): Written {
  return { text, script: detectScript(text, scriptOf(authorLocale) ?? 'hans') }
}

/**
 * A text for one reader: as written, and `converted` when it is Chinese in the other script and reads
 * differently there.
 * @param script the reader's, null for readers of English, who see everything as written
 */
export function forReader(written: Written, reader: Script | null): WireText {
  return readBy(reader, written, converter.convert)
}

/**
 * The same for a text that has just been written and goes to all its readers at once. It is not remembered: while
 * much is written, that would only push out what is asked for often.
 */
export function forFirstReaders(written: Written, reader: Script | null): WireText {
  return readBy(reader, written, converter.convertOnce)
}

function readBy(reader: Script | null, { text, script }: Written, convert: Convert): WireText {
  if (reader === null || script === 'none' || script === reader) return { text, script }
  const converted = convert(text, script, reader)
  return converted === text ? { text, script } : { text, script, converted }
}
