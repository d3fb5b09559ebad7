import compression from 'compression'
import express, { type Express, type RequestHandler } from 'express'
import type { ServerBuild } from '@remix-run/node'
import { createRequestHandler } from '@remix-run/express'
import { env } from '#server/env.ts'
import { metrics } from '#server/metrics/route.ts'
import { feeds } from './feeds.ts'
import { files } from './files.ts'
import { health } from './health.ts'
import { lastResort } from './last-resort.ts'
import { loadContext } from './load-context.ts'
import { localeRedirect } from './locale-redirect.ts'
import { logRequests } from './log-requests.ts'
import { pageCache } from './page-cache.ts'
import { sameOrigin } from './same-origin.ts'
import { securityHeaders } from './security-headers.ts'
import { builtAssets } from './static-files.ts'

export interface HttpAppOptions {
  /** The Remix build, or in development a function that loads the current one. */
  build: ServerBuild | (() => Promise<ServerBuild>)
  /** Serves assets in development (Vite); the built files otherwise. */
  assets?: RequestHandler
}

/** Everything that answers over HTTP, in the order in which a request passes it. */
export function createHttpApp({ build, assets }: HttpAppOptions): Express {
  const app = express()
  const development = assets !== undefined
  app.disable('x-powered-by')
  // A balancer in front is told by ORIGIN; without one, forwarding headers are anybody's.
  app.set('trust proxy', env().ORIGIN ? 1 : false)
  app.use(logRequests())
  app.use(assets ?? builtAssets())
  app.use(securityHeaders({ development }))
  app.use(health())
  app.use(metrics())
  app.use(compression())
  app.use(sameOrigin())
  app.use(feeds())
  app.use(files())
  app.use(localeRedirect())
  if (!development) app.use(pageCache())
  app.all(
    '*',
    createRequestHandler({
      build,
      getLoadContext: loadContext,
      mode: development ? 'development' : 'production',
    }),
  )
  app.use(lastResort())
  return app
}
