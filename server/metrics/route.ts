import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { Router } from 'express'
import { env } from '#server/env.ts'
import { registry } from './metrics.ts'

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])
/** What a balancer in front adds; through one, everybody comes from this machine. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'] as const

/**
 * Who may read the metrics: with `METRICS_TOKEN` whoever brings it as a bearer, from anywhere; without one only
 * a program on this machine that asks directly. They hold no secrets and nothing of people, but tell how busy
 * the portal is and when it is weak. Everybody else is told that there is no such page.
 * @param peer address at the other end of the connection
 */
export function mayRead(
  peer: string | undefined,
  headers: IncomingHttpHeaders,
  token: string | undefined,
): boolean {
  if (token !== undefined) return isSame(headers.authorization ?? '', `Bearer ${token}`)
  return LOOPBACK.has(peer ?? '') && FORWARDED.every((name) => headers[name] === undefined)
}

/** `/metrics`, as Prometheus reads it. */
export function metrics(): Router {
  const router = Router()
  router.get('/metrics', async (request, response, next) => {
    const { socket, headers } = request
    if (!mayRead(socket.remoteAddress, headers, env().METRICS_TOKEN)) return next()
    response.type(registry.contentType).send(await registry.metrics())
  })
  return router
}

function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(one), digest(other))
}
