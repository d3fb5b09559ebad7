import type { Pair } from './opencc.server.ts'
import type { PhraseTable } from './phrase-table.ts'

/** Stands between phrases: a unit that is never changed and that no phrase holds. */
export const APART = 0
/** A unit about which a phrase may have a say. It is none of Unicode's characters. */
export const ASK = 0xffff

const SURROGATE = /\p{Surrogate}/u

/** One of a conversion's steps. */
export interface Step {
  pairs: readonly Pair[]
  /** Made of them. */
  table: PhraseTable
}

/**
 * What becomes of each UTF-16 unit if no phrase says otherwise: its form in the other script, itself, or one of the
 * two above. Of OpenCC's 50,000 phrases the most say what their characters would become anyway and are only there to
 * claim their place (发展 becomes 發展 because 头发 becomes 頭髮). So in a stretch of text without a character that
 * any phrase changes otherwise, it makes no difference which phrases are in it, and one look-up in flat memory for
 * each unit is the whole conversion.
 * @param steps the conversion's, one after the other
 * @param segments words that tell a text's parts apart
 * @param rare units that are to be asked about in any case
 */
export function singleForms(
  steps: readonly Step[],
  segments: readonly string[],
  rare: RegExp,
): Uint16Array {
  const forms = new Uint16Array(0x10000)
  const use = (word: string) => {
    for (let at = 0; at < word.length; at += 1) forms[word.charCodeAt(at)] = ASK
  }
  segments.forEach(use)
  for (const { pairs } of steps) for (const pair of pairs) pair.forEach(use)

  const asked = steps.map(changedByPhrases)
  for (const unit of forms.keys()) {
    const single = String.fromCharCode(unit)
    if (rare.test(single)) forms[unit] = ASK
    else if (forms[unit] === ASK) forms[unit] = formOf(single, steps, asked)
  }
  return forms
}

function formOf(single: string, steps: readonly Step[], asked: readonly Uint8Array[]): number {
  let form = single
  for (const [at, { table }] of steps.entries()) {
    if (asked[at]?.[form.charCodeAt(0)]) return ASK
    form = table.convert(form)
    // A half of a character, or one that becomes more than one unit.
    if (form.length !== 1 || SURROGATE.test(form)) return ASK
  }
  return form.charCodeAt(0)
}

/** For each unit 1 if some phrase of a step changes it into something else than the step makes of it alone. */
function changedByPhrases({ pairs, table }: Step): Uint8Array {
  const changed = new Uint8Array(0x10000)
  const alone = new Array<string | undefined>(0x10000).fill(undefined)
  for (const [from, to] of pairs)
    for (let at = 0; at < from.length; at += 1) {
      const unit = from.charCodeAt(at)
      if (from.length === to.length) {
        alone[unit] ??= table.convert(from.charAt(at))
        if (alone[unit] === to.charAt(at)) continue
      }
      changed[unit] = 1
    }
  return changed
}
