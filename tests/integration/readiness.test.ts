import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { expect, onTestFinished, test } from 'vitest'
import { connectDatabase, disconnectDatabase } from '#models/database.server.ts'
import { startEmbeddedMongo } from '#server/embedded-mongo/embedded-mongo.ts'
import { readState } from '#server/embedded-mongo/state.ts'
import { health } from '#server/http/health.ts'
import { setAcceptsSockets } from '#server/realtime/readiness.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'

/** A database of this file's own, which may be held without holding up the others. */
async function databaseToHold(): Promise<(signal: 'SIGSTOP' | 'SIGCONT') => void> {
  const dataDir = await temporaryFolder()
  const mongo = await startEmbeddedMongo({ dataDir })
  const pid = readState(dataDir)?.mongod?.pid
  if (!pid) throw new Error('There is no mongod')
  await disconnectDatabase()
  await connectDatabase(mongo.url)
  onTestFinished(async () => {
    process.kill(pid, 'SIGCONT')
    await disconnectDatabase()
    await mongo.stop()
  })
  return (signal) => process.kill(pid, signal)
}

async function asked(): Promise<(path: string) => Promise<[number, unknown]>> {
  const server = express().use(health()).listen(0)
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  return async (path) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`)
    return [answer.status, await answer.json()]
  }
}

test('a portal whose database hangs says within a second or so that it is not ready, and is again', async () => {
  const signal = await databaseToHold()
  const ask = await asked()
  setAcceptsSockets(true)
  onTestFinished(() => setAcceptsSockets(false))
  const ready = { status: 'ready', checks: { database: true, sockets: true } }
  expect(await ask('/readyz')).toEqual([200, ready])
  signal('SIGSTOP')
  const since = performance.now()
  const [status, said] = await ask('/readyz')
  expect([status, said]).toEqual([
    503,
    { status: 'unready', checks: { database: false, sockets: true } },
  ])
  expect(performance.now() - since).toBeLessThan(3_000)
  expect(await ask('/healthz')).toEqual([200, { status: 'ok' }])
  signal('SIGCONT')
  await expect.poll(() => ask('/readyz'), { timeout: 10_000 }).toEqual([200, ready])
  setAcceptsSockets(false)
  expect((await ask('/readyz'))[0]).toBe(503)
})
