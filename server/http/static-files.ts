import { Router } from 'express'
import expressStaticGzip from 'express-static-gzip'

const CLIENT = 'build/client'

/** The built client: hashed files for a year, compressed at build time; the others for an hour. */
export function builtAssets(): Router {
  const router = Router()
  // Files need none of the pages' headers but this one.
  router.use((_request, response, next) => {
    response.setHeader('X-Content-Type-Options', 'nosniff')
    next()
  })
  const options = { enableBrotli: true, orderPreference: ['br' as const], index: false as const }
  router.use(
    '/assets',
    expressStaticGzip(`${CLIENT}/assets`, {
      ...options,
      serveStatic: { immutable: true, maxAge: '1y', fallthrough: false },
    }),
  )
  router.use(expressStaticGzip(CLIENT, { ...options, serveStatic: { maxAge: '1h' } }))
  return router
}
