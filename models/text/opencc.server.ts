import { ConverterBuilder, type DictGroup } from 'opencc-js/core'
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

/** Made when first asked for: the tables take about 150 ms and 50 MB, which a start need not wait for. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => (made ??= { value: make() }).value
}

const read = (dictionary: string): Pair[] =>
  dictionary.split('|').map((entry) => {
    const [from = '', to = ''] = entry.split(' ')
    return [from, to]
  })

/** OpenCC's tables of single characters and of phrases. Standard is OpenCC's own Traditional. */
export const tables = once(() => ({
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
}))

/** OpenCC's preset with our own phrases beside its own, where words are told apart and where they are converted. */
const withOwnPhrases = once(() => {
  const { s2hk } = cn2t.configs
  if (!s2hk) throw new Error('opencc-js has no s2hk')
  const [words = [], ...variants] = s2hk.conversionChain
  const own = HANS_PHRASES.map((pair) => pair.join(' ')).join('|')
  const segmentation = [own, ...[s2hk.segmentation].flat()] as DictGroup
  const chain = [[own, ...words], ...variants]
  return { ...cn2t, configs: { s2hk: { ...s2hk, segmentation, conversionChain: chain } } }
})

const toHongKong = once(() => ConverterBuilder(withOwnPhrases())({ from: 'cn', to: 'hk' }))
const toMainland = once(() => ConverterBuilder(t2cn)({ from: 'hk', to: 'cn' }))

/** OpenCC's conversion of a text into the other script: s2hk or hk2s, nothing protected. */
export const opencc = (text: string, to: Script): string =>
  to === 'hant' ? toHongKong()(text) : toMainland()(text)
