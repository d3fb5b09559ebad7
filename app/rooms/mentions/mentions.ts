/** A name that has been begun after a sign: from the sign's place to where one writes. */
export interface Begun {
  /** Of the sign in the text. */
  start: number
  /** What follows it. */
  query: string
}

interface Named {
  name: string
}

/** Names are not longer; what follows a sign further back is a text of its own. */
const LONGEST = 60
/** As it is typed, and as input methods for Chinese write it. Within a word it is part of an address. */
const SIGN = /(?<![\p{Script=Latin}\p{N}._-])[@＠]([^@＠\n]*)$/u

/** What is being addressed at a place in a text, if anything is. */
export function begunAt(text: string, caret: number): Begun | null {
  const before = text.slice(Math.max(0, caret - LONGEST - 1), caret)
  const [whole, query] = SIGN.exec(before) ?? []
  return whole === undefined || query === undefined ? null : { start: caret - whole.length, query }
}

/** The same letters in any width and case, as the portal compares them. */
const plain = (text: string) => text.normalize('NFKC').toLowerCase()

/** Those whose name, or a later word of it, begins so; whose name does come first. */
export function peopleFor<Person extends Named>(
  query: string,
  people: readonly Person[],
): Person[] {
  const wanted = plain(query)
  const rank = ({ name }: Named) => {
    const known = plain(name)
    if (known.startsWith(wanted)) return 0
    return known.split(/[\s·-]+/u).some((word) => word.startsWith(wanted)) ? 1 : 2
  }
  return people
    .filter((person) => person.name !== '' && rank(person) < 2)
    .sort((one, other) => rank(one) - rank(other))
}

/** The text with the whole name in the place of what was begun, and where one writes on. */
export function withMention(
  text: string,
  { start, query }: Begun,
  name: string,
): { text: string; caret: number } {
  const [before, after] = [text.slice(0, start), text.slice(start + 1 + query.length)]
  const mention = `@${name} `
  return { text: before + mention + after.replace(/^ /, ''), caret: start + mention.length }
}
