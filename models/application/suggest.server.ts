import type { Actor } from '#models/actor.ts'
import { currentTime } from '#models/clock.server.ts'
import { fit, type Fit, type FitPart } from '#models/matching/fit.ts'
import { sharedWords } from '#models/matching/terms.server.ts'
import { Organisation } from '#models/organisation/organisation.server.ts'
import { toDirectoryItem } from '#models/organisation/wire.server.ts'
import { convertText, forReader } from '#models/text/conversion.server.ts'
import { fold } from '#models/text/fold.server.ts'
import { scriptOf, type Locale } from '#models/text/locale.ts'
import type { Written } from '#models/text/written.ts'
import { onOtherSide, pairedAlready } from './participants.server.ts'
import {
  earlierPairs,
  profileOf,
  textsForFit,
  type ForProfile,
  type Profiled,
} from './profiles.server.ts'
import { findToRank, type Ranking } from './ranking.server.ts'
import { Application } from './record.server.ts'
import { requireActive } from './scope.server.ts'
import { SUGGESTIONS_PER_PAGE, type SuggestionSearch, type WireSuggestion } from './suggestion.ts'

interface Candidate {
  application: ForProfile
  organisation: Profiled
}

/**
 * Whoever takes part on the other side, those that fit best first, each with the reasons: the first page without
 * a search is what the portal suggests. Equal scores stand in the order of their ids.
 * @throws DomainError like `findToRank`
 */
export async function suggestPartners(
  actor: Actor,
  id: string,
  search: SuggestionSearch,
  locale: Locale,
  now = currentTime(),
): Promise<{ items: WireSuggestion[]; total: number; page: number; pages: number }> {
  const ranking = await findToRank(actor, id, now)
  const { application } = ranking
  const [organisation, candidates, earlier] = await Promise.all([
    requireActive(application.organisation),
    candidatesFor(ranking),
    earlierPairs(application.organisation),
  ])
  const own = { application, organisation }
  const profile = profileOf(application, organisation)
  const found = candidates
    .filter((candidate) => matches(candidate, search))
    .map((candidate) => {
      const id = candidate.organisation._id.toString()
      const theirs = profileOf(candidate.application, candidate.organisation)
      return { candidate, id, fit: fit(profile, theirs, earlier.get(id) ?? 'none') }
    })
    .sort((one, other) => other.fit.score - one.fit.score || (one.id < other.id ? -1 : 1))
  const pages = Math.max(1, Math.ceil(found.length / SUGGESTIONS_PER_PAGE))
  const page = Math.min(search.page, pages)
  const shown = found.slice((page - 1) * SUGGESTIONS_PER_PAGE, page * SUGGESTIONS_PER_PAGE)
  const items = shown.map((each) => toSuggestion(own, each.candidate, each.fit, locale))
  return { items, total: found.length, page, pages }
}

/** Those not verified at present are left out of the matching, and so of what is suggested for it. */
async function candidatesFor(ranking: Ranking): Promise<Candidate[]> {
  const [applications, paired] = await Promise.all([
    Application.find(onOtherSide(ranking), {
      organisation: 1,
      offers: 1,
      needs: 1,
      priority: 1,
      version: 1,
    }).lean(),
    pairedAlready(ranking),
  ])
  const organisations = await Organisation.find(
    {
      _id: { $in: applications.map(({ organisation }) => organisation) },
      state: 'verified',
    },
    { description: 0, fromRor: 0, editedFields: 0 },
  ).lean()
  const byId = new Map(organisations.map((each) => [each._id.toString(), each]))
  return applications.flatMap((application) => {
    const id = application.organisation.toString()
    const organisation = paired.has(id) ? undefined : byId.get(id)
    return organisation ? [{ application, organisation }] : []
  })
}

function matches({ application, organisation }: Candidate, search: SuggestionSearch): boolean {
  const { seat, kind, discipline, q } = search
  if (seat && organisation.seat !== seat) return false
  if (kind && organisation.kind !== kind) return false
  if (discipline && !organisation.disciplines.includes(discipline)) return false
  const words = fold(q).split(/\s+/u).filter(Boolean)
  if (words.length === 0) return true
  const { offers, needs } = textsForFit(application, organisation)
  const text = [...organisation.titles, fold(`${offers?.text ?? ''}\n${needs?.text ?? ''}`)].join(
    '\n',
  )
  return words.every((word) => text.includes(word))
}

function toSuggestion(own: Candidate, other: Candidate, { score, parts }: Fit, locale: Locale) {
  const [ours, theirs] = [own, other].map(({ application, organisation }) =>
    textsForFit(application, organisation),
  )
  const script = scriptOf(locale)
  const named = (part: FitPart): FitPart => {
    if (part.code === 'offer-meets-need') return words(part, theirs?.offers, ours?.needs)
    if (part.code === 'need-met-by-offer') return words(part, ours?.offers, theirs?.needs)
    return part
  }
  type Met = Extract<FitPart, { terms: string[] }>
  const words = (part: Met, offer?: Written | null, need?: Written | null): Met => {
    if (!offer || !need) return part
    const reader = script ?? (offer.script === 'hant' ? 'hant' : 'hans')
    const terms = sharedWords(offer.text, need.text)
    return {
      ...part,
      terms: terms.map((term) => asWritten(convertText(term, 'hans', reader), offer.text)),
    }
  }
  const text = (written: Written | null | undefined) =>
    written ? forReader(written, script) : null
  return {
    organisation: toDirectoryItem(other.organisation),
    score,
    parts: parts.map(named),
    offers: text(theirs?.offers),
    needs: text(theirs?.needs),
    priority: other.application.priority,
  }
}

/** A Latin word with the capitals that the offer gives it. */
function asWritten(word: string, text: string): string {
  const at = text.toLowerCase().indexOf(word)
  return at === -1 ? word : text.slice(at, at + word.length)
}
