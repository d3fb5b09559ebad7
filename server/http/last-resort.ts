import type { ErrorRequestHandler } from 'express'
import en from '#locales/en/errors.json'
import hans from '#locales/zh-Hans/errors.json'
import hant from '#locales/zh-Hant/errors.json'
import { DEFAULT_LOCALE, langAttribute, localeFromSegment } from '#models/text/locale.ts'
import { logger } from '#server/logger.ts'

const TEXTS = { en, 'zh-Hans': hans, 'zh-Hant': hant }

/**
 * For what fails before or outside the pages, such as an address that cannot be decoded: a plain page in the
 * reader's language and one line in the log, never a stack.
 */
export function lastResort(): ErrorRequestHandler {
  // Express knows an error handler by its four parameters.
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error)
    const status = statusOf(error)
    if (status >= 500) {
      const { requestId: id } = response.locals
      logger.error({ err: error, id: id as string, path: request.path }, 'unexpected error')
    }
    const locale = localeFromSegment(request.path.split('/')[1] ?? '') ?? DEFAULT_LOCALE
    const { page } = TEXTS[locale]
    const { title, lead } = status >= 500 ? page.unexpected : page['not-found']
    response
      .status(status)
      .type('html')
      .send(
        `<!doctype html><html lang="${langAttribute(locale)}"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1><p>${lead}</p></html>`,
      )
  }
}

function statusOf(error: unknown): number {
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500
  return status >= 400 && status < 600 ? status : 500
}
