import type { Locale } from '#models/text/locale.ts'

/** Addresses of this feature, without their locale. */
export const newsPath = '/news'
export const newsFeedPath = `${newsPath}/atom.xml`

export const newsItemPath = (slug: string) => `${newsPath}/${slug}`
/** An item in one of its languages, as it was written there. */
export const newsTextPath = (slug: string, language: Locale) =>
  `${newsItemPath(slug)}?text=${language}`
/** What readers saw before a correction; corrections count from 1. */
export const formerNewsPath = (slug: string, correction: number) =>
  `${newsItemPath(slug)}/before/${correction}`

export const newsDeskPath = '/coordination/news'
export const newNewsPath = `${newsDeskPath}/new`
/** Renders what is being typed. */
export const livePreviewPath = `${newsDeskPath}/preview`
/** The editor of an item, in the language it was first written in or in another one. */
export const editNewsPath = (id: string, language?: Locale) =>
  language ? `${newsDeskPath}/${id}/${language}` : `${newsDeskPath}/${id}`

/** What happens to a whole item: each noun has its own address. */
export const newsStepPath = (
  id: string,
  what: 'submission' | 'approval' | 'return' | 'withdrawal' | 'archiving' | 'disposal' | 'mentions',
) => `${newsDeskPath}/${id}/${what}`

/** What happens to its text in one language. */
export const newsTextStepPath = (
  id: string,
  language: Locale,
  what: 'conversion' | 'review' | 'correction' | 'preview',
) => `${editNewsPath(id, language)}/${what}`
