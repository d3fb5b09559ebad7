import { fold } from '#models/text/fold.server.ts'
import type { RorFacts } from './organisation.server.ts'

/** What an organisation is called, folded, each once: names first, then acronyms and other names. */
export function titlesOf({
  names,
  acronyms,
  aliases,
}: Pick<RorFacts, 'names' | 'acronyms' | 'aliases'>) {
  const titles = [...Object.values(names), ...acronyms, ...aliases].map(foldTitle)
  return [...new Set(titles.filter(Boolean))]
}

/** A title, or what somebody typed, as titles are compared. */
export const foldTitle = (title: string) => fold(title).replace(/\s+/gu, ' ').trim()
