import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ServerBuild } from '@remix-run/node'
import type { RequestHandler } from 'express'
import { countOrganisations } from '#models/organisation/directory.server.ts'
import { openDatabase } from './database.ts'
import type { OnProgress } from './embedded-mongo/progress.ts'
import { env } from './env.ts'
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo/cast.ts'
import { fillDemo } from './demo/fill.ts'
import { createHttpApp } from './http/app.ts'
import { startJobs } from './jobs/jobs.ts'
import { logger } from './logger.ts'
import { startMail } from './mail/mail.ts'
import { followProtectedNames } from './protected-names.ts'
import { startMeasuring } from './metrics/metrics.ts'
import { followNotices } from './notifications/follow-notices.ts'
import { openRealtime } from './realtime/realtime.ts'
import { followOrganisations } from './rooms/follow-organisations.ts'
import { onDrain, onShutdown, shutDown } from './shutdown.ts'

const FINISH_MS = 4_000

export interface BootOptions {
  /** In development: serves assets, and loads the current build for every request. */
  development?: { assets: RequestHandler; build: () => Promise<ServerBuild> }
  onProgress?: OnProgress
}

export interface Portal {
  /** Where it answers. */
  address: string
  /** The demonstration's accounts, where they may sign in. */
  demo: { accounts: readonly string[]; password: string } | null
  stop: () => Promise<void>
}

/**
 * Settings, database, demo content, HTTP, sockets, jobs, in this order; stopped in the opposite one.
 * @throws an error with a `code` for whatever a person can put right: a setting, a port, a disk, a database
 */
export async function boot({ development, onProgress }: BootOptions = {}): Promise<Portal> {
  const settings = env()
  const { HOST, PORT, ORIGIN, DEMO, REDIS_URL } = settings
  const address = (port: number) => ORIGIN ?? `http://${hostName(HOST)}:${port}`
  try {
    await openDatabase(settings, address(PORT), onProgress)
    await followProtectedNames()
    if (DEMO) await fillDemo((message) => onProgress?.({ step: 'fill', message }))
    const app = createHttpApp(development ?? { build: await import('virtual:remix/server-build') })
    onShutdown(followOrganisations())
    onShutdown(followNotices())
    const server = createServer(app)
    onDrain(() => close(server))
    startMeasuring()
    openRealtime(server, REDIS_URL)
    await startJobs()
    const port = await listen(server, PORT, HOST)
    startMail(settings, address(port))
    // Whoever asks first builds the directory's catalogue; that should be nobody who waits for it.
    countOrganisations().catch((error: unknown) => logger.warn({ err: error }, 'no catalogue yet'))
    const demo = DEMO ? { accounts: DEMO_ACCOUNTS, password: DEMO_PASSWORD } : null
    return { address: address(port), demo, stop: shutDown }
  } catch (error) {
    await shutDown()
    throw error
  }
}

function hostName(host: string): string {
  if (host === '127.0.0.1' || host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

/** @returns the port it listens on @throws EADDRINUSE and the like */
function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      server.on('error', (error) => logger.error({ err: error }, 'HTTP server error'))
      resolve((server.address() as AddressInfo).port)
    })
  })
}

/** Listens no more at once, and lets what is in flight finish, for four seconds at most. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => {
      server.closeAllConnections()
      resolve()
    }, FINISH_MS).unref()
  })
}
