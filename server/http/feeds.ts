import { Readable } from 'node:stream'
import { Router, type RequestHandler, type Response } from 'express'
import { DomainError } from '#models/errors.ts'
import { feedOf, newsChangedAt } from '#models/news/feed.server.ts'
import { programmeBySlug } from '#models/programme/queries.server.ts'
import { localeFromSegment } from '#models/text/locale.ts'
import { atomFeed } from './feeds/atom.ts'
import { PAGES_PER_FILE, publicPages, sitemapIndex, urlSet } from './feeds/sitemap.ts'
import { programmeCalendar } from './feeds/programme-calendar.ts'
import { etagOf, isUnchanged } from './feeds/unchanged.ts'
import { originOf } from './origin.ts'

/** What machines read: `/robots.txt`, `/sitemap.xml` the news feeds and calendars. */
export function feeds(): Router {
  const router = Router()
  router.get('/robots.txt', robots)
  router.get('/sitemap.xml', sitemap)
  router.get('/sitemap/:file(\\d+).xml', sitemapFile)
  router.get('/:locale/news/atom.xml', atom)
  router.get('/:locale/programmes/:slug/calendar.ics', calendar)
  return router
}

/** Pages that need an account say nothing to a search engine. */
const PRIVATE = ['rooms', 'coordination', 'account', 'sign-in', 'sign-up']

const robots: RequestHandler = (request, response) => {
  const rules = PRIVATE.map((section) => `Disallow: /*/${section}\n`).join('')
  response
    .type('text/plain')
    .send(`User-agent: *\n${rules}\nSitemap: ${originOf(request)}/sitemap.xml\n`)
}

const sitemap: RequestHandler = async (request, response, next) => {
  try {
    const pages = await publicPages()
    const origin = originOf(request)
    const files = Math.ceil(pages.length / PAGES_PER_FILE)
    if (files === 1) stream(response, urlSet(pages, origin))
    else response.type('application/xml').send(sitemapIndex(files, origin))
  } catch (error) {
    next(error)
  }
}

const sitemapFile: RequestHandler<{ file: string }> = async (request, response, next) => {
  try {
    const start = (Number(request.params.file) - 1) * PAGES_PER_FILE
    const pages = (await publicPages()).slice(Math.max(start, 0), start + PAGES_PER_FILE)
    if (pages.length === 0) return next()
    stream(response, urlSet(pages, originOf(request)))
  } catch (error) {
    next(error)
  }
}

/** A whole file has some 25 MB: it is written as fast as it is taken. */
function stream(response: Response, parts: Iterable<string>): void {
  response.type('application/xml')
  Readable.from(parts).pipe(response)
}

/** A programme's dates, for calendars that ask again and again. */
const calendar: RequestHandler<{ locale: string; slug: string }> = async (
  request,
  response,
  next,
) => {
  try {
    const locale = localeFromSegment(request.params.locale)
    if (!locale) return next()
    const programme = await programmeBySlug(null, request.params.slug)
    const body = programmeCalendar(programme, { locale, origin: originOf(request) })
    const etag = etagOf(body)
    response.setHeader('ETag', etag)
    response.setHeader('Last-Modified', programme.changedAt.toUTCString())
    response.setHeader('Cache-Control', 'public, no-cache')
    const seen = { etag, changedAt: programme.changedAt }
    if (isUnchanged(request.headers, seen)) response.status(304).end()
    else response.type('text/calendar').send(body)
  } catch (error) {
    // What is not public does not exist; Remix says so in the reader's language.
    next(error instanceof DomainError ? undefined : error)
  }
}

const atom: RequestHandler<{ locale: string }> = async (request, response, next) => {
  try {
    const locale = localeFromSegment(request.params.locale)
    if (!locale) return next()
    const [entries, changedAt] = await Promise.all([feedOf(locale), newsChangedAt()])
    const origin = originOf(request)
    const feed = atomFeed({ locale, origin, entries, updatedAt: changedAt ?? new Date(0) })
    const etag = etagOf(feed)
    response.setHeader('ETag', etag)
    if (changedAt) response.setHeader('Last-Modified', changedAt.toUTCString())
    response.setHeader('Cache-Control', 'public, no-cache')
    if (isUnchanged(request.headers, { etag, changedAt })) response.status(304).end()
    else response.type('application/atom+xml').send(feed)
  } catch (error) {
    next(error)
  }
}
