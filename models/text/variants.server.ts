import { once, tables } from './opencc.server.ts'

/**
 * For every character with another form in the other script or in another region, one form that
 * stands for all of them. Characters belong together when any of OpenCC's tables turns one into the
 * other, in a phrase too: 覆 with 复 (反覆, 反复), 畫 with 划 (計畫, 计划), 裏 and 裡 with 里. This is
 * coarser than a conversion, and that is what searching wants: a character folds the same wherever
 * it stands, and a text folds the same in whichever script it is written.
 *
 * The form that stands for them is the one most used in OpenCC's Simplified phrases.
 */
export const commonForms = once((): ReadonlyMap<string, string> => {
  const { characters, phrases } = tables()
  const uses = new Map<string, number>()
  for (const [from] of phrases.toTraditional)
    for (const character of from) uses.set(character, (uses.get(character) ?? 0) + 1)

  const parents = new Map<string, string>()
  const root = (character: string): string => {
    let found = character
    for (let next = parents.get(found); next !== undefined; next = parents.get(found)) found = next
    return found
  }
  const unite = (one: string, other: string) => {
    const [a, b] = [root(one), root(other)]
    if (a === b) return
    const [kept, dropped] = (uses.get(a) ?? 0) >= (uses.get(b) ?? 0) ? [a, b] : [b, a]
    parents.set(dropped, kept)
  }

  for (const pairs of [...Object.values(characters), ...Object.values(phrases)])
    for (const [from, to] of pairs) {
      if (from === to) continue
      const others = Array.from(to)
      Array.from(from).forEach((character, at) => {
        const other = others[at]
        if (other !== undefined && other !== character) unite(character, other)
      })
    }
  return new Map([...parents.keys()].map((character) => [character, root(character)]))
})
