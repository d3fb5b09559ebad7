import { HONG_KONG_FORMS, HONG_KONG_WORDS } from './hong-kong.ts'
import { once } from './opencc.server.ts'
import { opencc } from './quick-opencc.server.ts'

const usage = once(() => {
  const words = new Map(
    HONG_KONG_WORDS.map(([mainland, hongKong]) => [opencc(mainland, 'hant'), hongKong]),
  )
  const longestFirst = [...words.keys()].sort((a, b) => b.length - a.length)
  return { words, pattern: new RegExp(longestFirst.join('|'), 'gu') }
})

const FORMS = new RegExp(`[${[...HONG_KONG_FORMS.keys()].join('')}]`, 'gu')

/** A text converted by OpenCC, with Hong Kong's words and the character forms usual on screens. */
export const toHongKongUsage = (converted: string): string => {
  const { words, pattern } = usage()
  return converted
    .replace(pattern, (word) => words.get(word) ?? word)
    .replace(FORMS, (character) => HONG_KONG_FORMS.get(character) ?? character)
}
