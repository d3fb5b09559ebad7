import type { Locale } from '#models/text/locale.ts'
import type { Names } from '#models/organisation/organisation.ts'
import type { WireText } from '#models/text/written.ts'
import type { NewsState } from './states.ts'
import type { TextState } from './texts.ts'

/** Longest parts of a text, in UTF-16 units. */
export const TITLE_LIMIT = 150
export const SUMMARY_LIMIT = 400
export const BODY_LIMIT = 40_000
/** Longest reason, comment or correction note. */
export const NOTE_LIMIT = 500
/** How many organisations an item may mention. */
export const MENTIONS_LIMIT = 20
/** Items on one page of the list. */
export const NEWS_PER_PAGE = 12
/** Items in a feed. */
export const FEED_LENGTH = 30

/** What an item says in one language. */
export interface NewsParts {
  title: string
  /** Two or three sentences for lists, feeds and search engines; plain text. */
  summary: string
  /** Markdown. */
  body: string
}

/** In which form a language can be read: as a person wrote it, converted from the other script, or not. */
export type Availability = 'written' | 'converted' | 'missing'

/** The heading of an item as one reader sees it. */
export interface NewsHeading {
  title: string
  summary: string
  /** What the text stands in; not always the reader's. */
  language: Locale
  /** What the machine converted it from, if it did. */
  from?: Locale
}

/** An item in a list. */
export interface NewsListing extends NewsHeading {
  id: string
  slug: string
  /** When it was published, ISO 8601. */
  at: string
  corrected: boolean
  languages: Record<Locale, Availability>
}

/** A correction as readers see it. */
export interface NewsCorrection {
  /** From 1, in the order in which they were made; names the version before it. */
  number: number
  at: string
  language: Locale
  note: WireText
}

/** An item on its own page. */
export interface NewsArticle extends NewsListing {
  state: NewsState
  source: Locale
  /** HTML from `renderMarkdown`; empty where the item was withdrawn. */
  html: string
  /** The language it was written in changed after this text was made. */
  stale: boolean
  /** Last change that readers see, ISO 8601. */
  changedAt: string
  /** Newest first. */
  corrections: NewsCorrection[]
  withdrawal?: { at: string; reason: WireText }
  organisations: Array<{ slug: string; names: Names }>
}

/** An item in the coordinators' list. */
export interface NewsDeskItem {
  id: string
  state: NewsState
  title: string
  source: Locale
  texts: Record<Locale, TextState>
  authors: string[]
  changedAt: string
  publishAt?: string
}

/** One language of an item in the editor. */
export interface DeskText extends NewsParts {
  state: TextState
  /** 0 for a text that is not there yet. */
  revision: number
  machine: boolean
  /** What it was made from. */
  basis?: Locale
  /** The other script, where this text can be made from it. */
  convertibleFrom?: Locale
}

/** An item as coordinators work on it. */
export interface NewsDesk extends NewsDeskItem {
  slug?: string
  editions: Record<Locale, DeskText>
  /** What readers get, or will. */
  languages: Record<Locale, Availability>
  /** Whether whoever asks may approve it: they wrote nothing in it. */
  mayApprove: boolean
  /** Why it was sent back. */
  returned?: WireText
  /** Slugs of the organisations that it mentions. */
  organisations: string[]
  /** Newest first; `by` is null for what the clock did. */
  history: Array<{ at: string; action: string; by: string | null; language?: Locale }>
}

/** What everyone may know of an item that has just been published. */
export interface NewsAnnouncement {
  newsId: string
  slug: string
  /** In the language in which it was first written. */
  title: string
  language: Locale
}
