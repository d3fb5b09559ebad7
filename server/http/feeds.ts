import { Router } from 'express'

/** What machines read: `/robots.txt`, `/sitemap.xml` and the news feeds. */
export function feeds(): Router {
  const router = Router()
  router.get('/robots.txt', (_request, response) => {
    response
      .type('text/plain')
      .send('User-agent: *\nDisallow: /*/rooms\nDisallow: /*/coordination\n')
  })
  return router
}
