import { DomainError } from '#models/errors.ts'
import { convertText } from '#models/text/conversion.server.ts'
import { scriptOf, type Locale } from '#models/text/locale.ts'
import { detectScript } from '#models/text/script.server.ts'
import type { NewsParts } from './news.ts'

/** A whole text in the other script; as it is where either language is English. */
export function convertParts(parts: NewsParts, from: Locale, to: Locale): NewsParts {
  const [source, target] = [scriptOf(from), scriptOf(to)]
  if (!source || !target) return parts
  return {
    title: convertText(parts.title, source, target),
    summary: convertText(parts.summary, source, target),
    body: convertText(parts.body, source, target),
  }
}

/**
 * Traditional typed into the Simplified text would be shown as Simplified to every reader, and never converted.
 * @throws DomainError `invalid` when most of the telling characters belong to the other script
 */
export function assertScript(language: Locale, { title, summary, body }: NewsParts): void {
  const script = scriptOf(language)
  if (!script) return
  const found = detectScript([title, summary, body].join('\n'), script)
  if (found !== 'none' && found !== script) {
    throw new DomainError('invalid', { field: 'body', reason: `news-written-in-${found}` })
  }
}
