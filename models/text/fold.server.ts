import { commonForms } from './variants.server.ts'

const ACCENTED_LATIN = /(\p{Script=Latin})\p{M}+/gu
const HAN = /\p{Script=Han}/gu

/**
 * A text as it is compared in searching, the same for what is indexed and for the query: NFKC, lower
 * case, Latin without accents (São → sao), every Chinese character in the one form that stands for
 * its variants (灣 → 湾, 裏 and 裡 → 里). It works on single characters, so any part of a text folds
 * to the same part of the folded text. fold(fold(text)) is fold(text).
 *
 * Words that differ by region (專案, 项目) are not folded into one: replacing a word hides what
 * overlaps it (产品 in 产品质量 once 品质 became 质量). `grams` and `verificationPattern` bridge them.
 */
export function fold(text: string): string {
  const forms = commonForms()
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(ACCENTED_LATIN, '$1')
    .normalize('NFKC')
    .replace(HAN, (character) => forms.get(character) ?? character)
}
