import { DomainError } from '#models/errors.ts'
import { convertText } from '#models/text/conversion.server.ts'
import { LOCALES, localeOfScript, scriptOf, type Locale, type Script } from '#models/text/locale.ts'
import { detectScript } from '#models/text/script.server.ts'
import type { Trilingual } from '#models/text/trilingual.ts'
import type { ProgrammeForm } from './input.ts'
import type { LanguageMark } from './programme.ts'

/** Everything of a programme that is written in three languages. */
export type Texts = Pick<
  ProgrammeForm,
  'title' | 'summary' | 'description' | 'questions' | 'rubric'
> & {
  sides: Record<'a' | 'b', { title: Trilingual }>
}

/** Each text under the name of its field. */
function textsOf({ title, summary, description, sides, questions, rubric }: Texts) {
  return [
    ['title', title],
    ['summary', summary],
    ['description', description],
    ['sides.a.title', sides.a.title],
    ['sides.b.title', sides.b.title],
    ...questions.map(({ text }, index) => [`questions[${index}].text`, text] as const),
    ...rubric.map(({ title }, index) => [`rubric[${index}].title`, title] as const),
    ...rubric.flatMap(({ help }, index) =>
      LOCALES.some((locale) => help[locale]) ? [[`rubric[${index}].help`, help] as const] : [],
    ),
  ] as ReadonlyArray<readonly [field: string, text: Trilingual]>
}

const convertedInto = (script: Script, text: Trilingual) => {
  const from = script === 'hans' ? 'hant' : 'hans'
  return convertText(text[localeOfScript(from)], from, script)
}

/**
 * Fills in the Chinese script that was left empty from the other one, and makes a Traditional text again whose
 * source changed while nobody had touched it.
 * @param before the text as it was stored
 */
function filledIn(text: Trilingual, before: Trilingual | undefined): Trilingual {
  const untouched =
    before !== undefined &&
    text['zh-Hant'] === before['zh-Hant'] &&
    text['zh-Hans'] !== before['zh-Hans'] &&
    before['zh-Hant'] === convertedInto('hant', before)
  if (!text['zh-Hant'] || (untouched && text['zh-Hans'])) {
    return { ...text, 'zh-Hant': convertedInto('hant', text) }
  }
  return text['zh-Hans'] ? text : { ...text, 'zh-Hans': convertedInto('hans', text) }
}

/** A form with all of its Chinese in both scripts, and whether the converter made some of the Traditional. */
export function withBothScripts<Form extends Texts>(
  form: Form,
  before: Texts | null,
): { form: Form; converted: boolean } {
  assertScripts(form)
  const row = <Row extends { id: string }>(rows: readonly Row[] | undefined, id: string) =>
    rows?.find((one) => one.id === id)
  const { a, b } = form.sides
  const filled: Form = {
    ...form,
    title: filledIn(form.title, before?.title),
    summary: filledIn(form.summary, before?.summary),
    description: filledIn(form.description, before?.description),
    sides: {
      a: { ...a, title: filledIn(a.title, before?.sides.a.title) },
      b: { ...b, title: filledIn(b.title, before?.sides.b.title) },
    },
    questions: form.questions.map((one) => ({
      ...one,
      text: filledIn(one.text, row(before?.questions, one.id)?.text),
    })),
    rubric: form.rubric.map((one) => ({
      ...one,
      title: filledIn(one.title, row(before?.rubric, one.id)?.title),
      help: filledIn(one.help, row(before?.rubric, one.id)?.help),
    })),
  }
  const typed = textsOf(form)
  const converted = textsOf(filled).some(
    ([, text], index) => text['zh-Hant'] !== typed[index]?.[1]['zh-Hant'],
  )
  return { form: filled, converted }
}

/** @throws DomainError `invalid` where a Chinese text stands under the other script */
function assertScripts(form: Texts): void {
  for (const [field, text] of textsOf(form)) {
    for (const locale of LOCALES) {
      const script = scriptOf(locale)
      const found = script ? detectScript(text[locale], script) : 'none'
      if (found !== 'none' && found !== script) {
        const detail = { field: `${field}.${locale}`, reason: `news-written-in-${found}` }
        throw new DomainError('invalid', detail)
      }
    }
  }
}

/** @throws DomainError `invalid` at the first text that a language lacks */
export function assertWhole(texts: Texts): void {
  for (const locale of LOCALES) {
    const lacking = textsOf(texts).find(([, text]) => !text[locale])
    if (lacking) {
      const detail = { field: `${lacking[0]}.${locale}`, reason: `programme-lacks-${locale}` }
      throw new DomainError('invalid', detail)
    }
  }
}

/** How far each language is. */
export function marksOf(texts: Texts, reviewed: boolean): Record<Locale, LanguageMark> {
  const all = textsOf(texts).map(([, text]) => text)
  const mark = (locale: Locale): LanguageMark => {
    if (all.some((text) => !text[locale])) return 'missing'
    const machine = all.every((text) => text['zh-Hant'] === convertedInto('hant', text))
    return locale === 'zh-Hant' && !reviewed && machine ? 'converted' : 'written'
  }
  return { 'zh-Hans': mark('zh-Hans'), 'zh-Hant': mark('zh-Hant'), en: mark('en') }
}

/** A reason in every language: what was left out is converted where that is possible, else as it was written. */
export function saidInAll(words: Trilingual): Trilingual {
  const chinese = words['zh-Hans'] || words['zh-Hant'] ? filledIn(words, undefined) : words
  const any = chinese['zh-Hans'] || chinese.en
  return {
    'zh-Hans': chinese['zh-Hans'] || any,
    'zh-Hant': chinese['zh-Hant'] || any,
    en: chinese.en || any,
  }
}

/** The same for a reason that somebody gave in the language they read in. */
export function reasonInAll(reason: string, locale: Locale): Trilingual {
  const script = detectScript(reason, scriptOf(locale) ?? 'hans')
  const written = script === 'none' ? 'en' : localeOfScript(script)
  return saidInAll({ 'zh-Hans': '', 'zh-Hant': '', en: '', [written]: reason })
}
