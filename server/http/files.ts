import { pipeline } from 'node:stream'
import { Router, type RequestHandler } from 'express'
import { DomainError } from '#models/errors.ts'
import { filePath } from '#models/file/file.ts'
import { findFile } from '#models/file/find.server.ts'
import type { FileType } from '#models/file/types.ts'
import { readSession } from '#server/auth/auth.ts'
import { logger } from '#server/logger.ts'

/** What a browser shows by itself without running anything. */
const SHOWN: ReadonlySet<FileType> = new Set([
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/gif',
  'application/pdf',
])
/** Nothing in a file is ours: it loads nothing, runs nothing, and is nobody's origin. */
const SANDBOX = "default-src 'none'; frame-ancestors 'none'; sandbox"
/** Browsers refuse to show a PDF in a sandbox; their viewers keep it away from the portal themselves. */
const PDF =
  "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'"

/** `/files/:id`: what people have attached, for whom it concerns. For others it does not exist. */
export function files(): Router {
  const router = Router()
  router.get(filePath(':id'), send)
  return router
}

const send: RequestHandler<{ id: string }> = async (request, response, next) => {
  try {
    const signedIn = await readSession(request.headers.cookie ?? null)
    const { file, sha256, open } = await findFile(signedIn?.actor ?? null, request.params.id)
    // Kept by the reader's browser alone, which asks every time whether it may still show it.
    response.setHeader('Cache-Control', 'private, no-cache')
    response.setHeader('ETag', `"${sha256}"`)
    response.setHeader('Content-Security-Policy', file.type === 'application/pdf' ? PDF : SANDBOX)
    response.setHeader('X-Content-Type-Options', 'nosniff')
    response.setHeader('Content-Disposition', disposition(file.name, SHOWN.has(file.type)))
    response.type(file.type.startsWith('text/') ? `${file.type}; charset=utf-8` : file.type)
    if (request.fresh) return void response.status(304).end()
    response.setHeader('Content-Length', file.size)
    if (request.method === 'HEAD') return void response.end()
    pipeline(open(), response, (error) => {
      // Whoever goes away in the middle of it is no failure of ours.
      if (error && !response.destroyed) logger.error({ err: error }, 'a file was not sent')
    })
  } catch (error) {
    if (!(error instanceof DomainError)) return next(error)
    response.status(error.status).type('text/plain').send(error.code)
  }
}

/** RFC 6266: the name in ASCII for old programs, and whole for all others. */
function disposition(name: string, shown: boolean): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${shown ? 'inline' : 'attachment'}; filename="${ascii}"; filename*=UTF-8''${whole}`
}
