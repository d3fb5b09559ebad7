import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createConverter } from '#models/text/convert.server.ts'

/** The strings of one feature as they stand in its file: nested, every leaf a string. */
export interface Strings {
  [key: string]: string | Strings
}

/** Dotted key → the text that stands there instead of the generated one. */
export type Corrections = Readonly<Record<string, string>>

/** Where this project's locales are. */
export const localesFolder = dirname(fileURLToPath(import.meta.url))

/** i18next's placeholders and nested keys, and the tags of <Trans>: never converted. */
const UNTOUCHED = /(\{\{[^}]*\}\}|\$t\([^)]*\)|<[^>]*>)/

const convert = createConverter({ protectedNames: [], hongKongInterface: true })

/** The mainland's quotation marks (GB/T 15834) and Hong Kong's for them. */
const QUOTATION_MARKS = new Map([
  ['“', '「'],
  ['”', '」'],
  ['‘', '『'],
  ['’', '』'],
])

const quoted = (text: string): string =>
  text.replace(/[“”‘’]/g, (mark) => QUOTATION_MARKS.get(mark) ?? mark)

const traditional = (text: string): string =>
  text
    .split(UNTOUCHED)
    .map((piece, at) => (at % 2 === 1 ? piece : quoted(convert(piece, 'hans', 'hant'))))
    .join('')

/**
 * The Traditional strings of a feature: the Simplified ones converted to Hong Kong's forms and words,
 * in the same order, with the corrections in their places.
 * @throws when a correction's key is not, or no longer, in the Simplified strings
 */
export function generateTraditional(zhHans: Strings, corrections: Corrections = {}): Strings {
  const unused = new Set(Object.keys(corrections))
  const generate = (strings: Strings, path: string): Strings =>
    Object.fromEntries(
      Object.entries(strings).map(([key, value]): [string, string | Strings] => {
        const dotted = path + key
        if (typeof value !== 'string') return [key, generate(value, `${dotted}.`)]
        unused.delete(dotted)
        return [key, corrections[dotted] ?? traditional(value)]
      }),
    )
  const generated = generate(zhHans, '')
  if (unused.size > 0) throw new Error(`corrections without a text: ${[...unused].join(', ')}`)
  return generated
}

/** A feature's strings as they are written to its file. */
export const serialise = (strings: Strings): string => `${JSON.stringify(strings, null, 2)}\n`

const textOf = (file: string): Promise<string | null> =>
  readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  })

const filesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()

/**
 * Brings `zh-Hant/` in a folder of locales up to date with `zh-Hans/` and `corrections/`, writing only
 * what changes. A Traditional file whose Simplified one is gone goes too.
 * @returns the names of the files that were written or removed
 * @throws with the file's name, when a file is not JSON or a correction has no text
 */
export async function generateLocales(folder: string): Promise<string[]> {
  const [source, target, corrections] = ['zh-Hans', 'zh-Hant', 'corrections'].map((name) =>
    join(folder, name),
  ) as [string, string, string]
  await Promise.all([target, corrections].map((path) => mkdir(path, { recursive: true })))
  const features = await filesIn(source)
  const stray = (await filesIn(corrections)).filter((name) => !features.includes(name))
  if (stray.length > 0) throw new Error(`corrections without a zh-Hans file: ${stray.join(', ')}`)

  const changed: string[] = []
  for (const name of features) {
    try {
      const strings = JSON.parse(await readFile(join(source, name), 'utf8')) as Strings
      const corrected = JSON.parse((await textOf(join(corrections, name))) ?? '{}') as Corrections
      const generated = serialise(generateTraditional(strings, corrected))
      if (generated === (await textOf(join(target, name)))) continue
      await writeFile(join(target, name), generated)
      changed.push(name)
    } catch (error) {
      throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      })
    }
  }
  for (const name of await filesIn(target)) {
    if (features.includes(name)) continue
    await rm(join(target, name))
    changed.push(name)
  }
  return changed
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const changed = await generateLocales(localesFolder)
  process.stdout.write(
    changed.length > 0 ? `zh-Hant: ${changed.join(', ')}\n` : 'zh-Hant is up to date\n',
  )
}
