import type { OrganisationKind, Seat } from '#models/organisation/organisation.ts'
import type { Locale } from '#models/text/locale.ts'
import type { Trilingual } from '#models/text/trilingual.ts'
import type { ProgrammeGroup, ProgrammeState } from './states.ts'

/** The two sides that are paired with each other, say national societies and local associations. */
export const SIDES = ['a', 'b'] as const
export type Side = (typeof SIDES)[number]

export const otherSide = (side: Side): Side => (side === 'a' ? 'b' : 'a')

/**
 * The dates of a programme, in their order. Results are published by a coordinator, so those two dates are
 * promises that the desk watches; every other one moves the programme by itself. The second round begins when
 * the time to answer the first results is over.
 */
export const PROGRAMME_DATES = [
  'opens',
  'applicationsClose',
  'rankingCloses',
  'results',
  'secondRankingCloses',
  'secondResults',
  'evaluation',
  'closes',
] as const
export type ProgrammeDate = (typeof PROGRAMME_DATES)[number]

/** Longest texts in UTF-16 units, longest lists in entries, largest figures. */
export const PROGRAMME_LIMITS = {
  title: 120,
  summary: 400,
  description: 20_000,
  side: 60,
  question: 300,
  questions: 10,
  criterion: 120,
  help: 500,
  rubric: 12,
  capacity: 20,
  longestList: 50,
  responseDays: 60,
  reason: 600,
} as const

/** One side as a reader may know it. */
export interface WireSide {
  title: string
  kinds: OrganisationKind[]
  seats: Seat[]
  capacity: number
}

/** A programme in a list, in the reader's language. Dates in ISO 8601. */
export interface ProgrammeListing {
  id: string
  slug: string
  state: ProgrammeState
  group: ProgrammeGroup
  /** Anyone may see it. */
  announced: boolean
  title: string
  summary: string
  /** What the texts stand in: the reader's language, except in a draft that lacks it. */
  language: Locale
  sides: Record<Side, WireSide>
  dates: Record<ProgrammeDate, string>
  /** What happens next and when; null where nothing is to come. */
  next: { date: ProgrammeDate | 'respondBy'; at: string } | null
}

/** A programme on its own page. */
export interface WireProgramme extends ProgrammeListing {
  /** Markdown. */
  description: string
  proposing: Side
  longestList: number
  responseDays: number
  rubric: Array<{ id: string; title: string; help: string; minimum: number | null }>
  /** Every state it has had, oldest first. */
  course: Array<{ state: ProgrammeState; at: string }>
  respondBy: string | null
  /** Why it was cancelled. */
  reason: string | null
  changedAt: string
}

/** How far a language is: all texts there, all made by the converter and read by nobody, or some not there. */
export type LanguageMark = 'missing' | 'converted' | 'written'

/** A row of questions or criteria as the form holds it. */
export interface QuestionRow {
  id: string
  text: Trilingual
  required: boolean
}
export interface CriterionRow {
  id: string
  title: Trilingual
  help: Trilingual
  minimum: number | null
}

/** A programme as coordinators work on it. */
export interface ProgrammeDesk extends ProgrammeListing {
  version: number
  announcedAt: string | null
  respondBy: string | null
  changedAt: string
  texts: { title: Trilingual; summary: Trilingual; description: Trilingual }
  sideTitles: Record<Side, Trilingual>
  proposing: Side
  longestList: number
  responseDays: number
  questions: QuestionRow[]
  rubric: CriterionRow[]
  reason: Trilingual | null
  marks: Record<Locale, LanguageMark>
  /** Somebody has read the Traditional texts through. */
  reviewed: boolean
  course: Array<{ state: ProgrammeState; at: string; by: string | null }>
  /** Newest first; nobody's for what the clock did. */
  history: Array<{ at: string; action: string; by: string | null; reason?: string }>
  /** The date that could be brought forward now. */
  forward: ProgrammeDate | null
  may: { announce: boolean; cancel: boolean; archive: boolean }
}
