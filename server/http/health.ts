import { Router } from 'express'
import { databaseAnswers } from '#models/database.server.ts'
import { acceptsSockets } from '#server/realtime/readiness.ts'

/** `/healthz`: the process runs. `/readyz`: it can serve, with what it stands on. */
export function health(): Router {
  const router = Router()
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' })
  })
  router.get('/readyz', async (_request, response) => {
    const checks = { database: await databaseAnswers(), sockets: acceptsSockets() }
    const ready = Object.values(checks).every(Boolean)
    response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'unready', checks })
  })
  return router
}
