import type { Locale } from './locale.ts'

/** A text that coordinators write in all three languages; never converted on the way to a reader. */
export type Trilingual = Record<Locale, string>
