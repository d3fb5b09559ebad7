import { ConverterBuilder, type DictGroup, type DictLike, type LocalePreset } from 'opencc-js/core'
import hongKong from 'opencc-js/dict/HKVariants'
import hongKongPhrases from 'opencc-js/dict/HKVariantsPhrases'
import hongKongBack from 'opencc-js/dict/HKVariantsRev'
import hongKongPhrasesBack from 'opencc-js/dict/HKVariantsRevPhrases'
import toTraditional from 'opencc-js/dict/STCharacters'
import toTraditionalPhrases from 'opencc-js/dict/STPhrases'
import toTraditionalRegional from 'opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases'
import toSimplified from 'opencc-js/dict/TSCharacters'
import toSimplifiedPhrases from 'opencc-js/dict/TSPhrases'
import taiwan from 'opencc-js/dict/TWVariants'
import taiwanPhrases from 'opencc-js/dict/TWVariantsPhrases'
import taiwanBack from 'opencc-js/dict/TWVariantsRev'
import taiwanPhrasesBack from 'opencc-js/dict/TWVariantsRevPhrases'
import * as cn2t from 'opencc-js/preset/cn2t'
import * as t2cn from 'opencc-js/preset/t2cn'
import { HANS_PHRASES } from './hans-phrases.ts'
import type { Script } from './locale.ts'

/** From, to: of equal length in characters throughout OpenCC's tables. */
export type Pair = readonly [from: string, to: string]

/** Made when first asked for: what is made of the tables takes about 150 ms, which a start need not wait for. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => (made ??= { value: make() }).value
}

export const read = (dictionary: string): Pair[] =>
  dictionary.split('|').map((entry) => {
    const [from = '', to = ''] = entry.split(' ')
    return [from, to]
  })

const makeTables = () => ({
  characters: {
    toTraditional: read(toTraditional),
    toSimplified: read(toSimplified),
    standardToRegional: [...read(hongKong), ...read(taiwan)],
    regionalToStandard: [...read(hongKongBack), ...read(taiwanBack)],
  },
  phrases: {
    toTraditional: [...read(toTraditionalPhrases), ...read(toTraditionalRegional)],
    toSimplified: read(toSimplifiedPhrases),
    regional: [hongKongPhrases, hongKongPhrasesBack, taiwanPhrases, taiwanPhrasesBack].flatMap(
      read,
    ),
  },
})

type Tables = ReturnType<typeof makeTables>

let made: WeakRef<Tables> | undefined

/**
 * OpenCC's tables of single characters and of phrases. Standard is OpenCC's own Traditional. Not held: whoever needs
 * them makes something else of them, once, and 100,000 pairs are a burden to every collection of garbage.
 */
export function tables(): Tables {
  const known = made?.deref()
  if (known) return known
  const now = makeTables()
  made = new WeakRef(now)
  return now
}

/** What becomes of the parts of a text, one group of dictionaries after the other; earlier ones of a group come first. */
interface Preset {
  /** Tells the parts apart. */
  segmentation: string[]
  conversionChain: string[][]
}

const strings = (dictionaries: DictLike | DictGroup): string[] =>
  [dictionaries].flat().filter((dictionary) => typeof dictionary === 'string')

/** OpenCC's presets s2hk, with our own phrases beside its own in the first group, and hk2s. */
export const presets = once((): Record<Script, Preset> => {
  const presetOf = (configs: LocalePreset['configs'], name: string, own: string[]): Preset => {
    const { segmentation, conversionChain: chain } = configs?.[name] ?? {}
    if (!segmentation || !chain) throw new Error(`opencc-js has no ${name}`)
    return {
      segmentation: [...own, ...strings(segmentation)],
      conversionChain: chain.map((group, at) => [...(at === 0 ? own : []), ...strings(group)]),
    }
  }
  const own = HANS_PHRASES.map((pair) => pair.join(' ')).join('|')
  return {
    hant: presetOf(cn2t.configs, 's2hk', [own]),
    hans: presetOf(t2cn.configs, 'hk2s', []),
  }
})

const library: Record<Script, () => (text: string) => string> = {
  hant: once(() => {
    const configs = { s2hk: { ...cn2t.configs?.s2hk, ...presets().hant } }
    return ConverterBuilder({ ...cn2t, configs })({ from: 'cn', to: 'hk' })
  }),
  hans: once(() => ConverterBuilder(t2cn)({ from: 'hk', to: 'cn' })),
}

/** OpenCC's conversion of a text into the other script by opencc-js itself. */
export const openccByLibrary = (text: string, to: Script): string => library[to]()(text)
