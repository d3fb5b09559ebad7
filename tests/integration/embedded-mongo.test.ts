import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { getPriority } from 'node:os'
import path from 'node:path'
import { mongo } from 'mongoose'
import { expect, it, onTestFinished, vi } from 'vitest'
import { acquireDataDir } from '#server/embedded-mongo/data-dir.ts'
import { startEmbeddedMongo } from '#server/embedded-mongo/embedded-mongo.ts'
import { findMongod } from '#server/embedded-mongo/binary.ts'
import { threadsOf } from '#server/embedded-mongo/housekeeping.ts'
import { launchMongod, listens } from '#server/embedded-mongo/mongod.ts'
import { freePort } from '#server/embedded-mongo/port.ts'
import { isAlive } from '#server/embedded-mongo/process.ts'
import { mongoUrlOfRunning, readState, writeState } from '#server/embedded-mongo/state.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'

async function started(dataDir: string) {
  const messages: string[] = []
  const running = await startEmbeddedMongo({
    dataDir,
    onProgress: ({ message }) => messages.push(message),
  })
  onTestFinished(running.stop)
  return { ...running, messages }
}

async function withNotes<T>(url: string, work: (notes: mongo.Collection) => Promise<T>) {
  const client = await mongo.MongoClient.connect(url)
  try {
    return await work(client.db().collection('notes'))
  } finally {
    await client.close()
  }
}

const write = (url: string, text: string) =>
  withNotes(url, (notes) => notes.insertOne({ text }, { writeConcern: { w: 'majority' } }))

const texts = (url: string) =>
  withNotes(url, async (notes) => (await notes.find().toArray()).map(({ text }) => text as string))

async function portalInOwnProcess(dataDir: string) {
  const file = path.resolve('tests/support/portal-to-kill.ts')
  const portal = fork(file, [dataDir], { execArgv: ['--import', 'tsx'] })
  onTestFinished(async () => {
    if (portal.kill('SIGKILL')) await once(portal, 'exit')
    // Its database outlives it, and would go on writing into the folder while that is removed.
    const mongod = readState(dataDir)?.mongod
    if (mongod && isAlive(mongod)) process.kill(mongod.pid, 'SIGKILL')
  })
  const [{ url }] = (await once(portal, 'message')) as [{ url: string }]
  return { url, portal }
}

it('keeps its data and its port from one start to the next', async () => {
  const dataDir = await temporaryFolder()
  const first = await started(dataDir)
  await write(first.url, 'kept')
  await first.stop()
  expect(mongoUrlOfRunning(dataDir)).toBeUndefined()

  const second = await started(dataDir)
  expect(second.url).toBe(first.url)
  expect(await texts(second.url)).toEqual(['kept'])
  expect(mongoUrlOfRunning(dataDir)).toBe(second.url)
})

it('moves to another port when somebody else has taken the last one', async () => {
  const dataDir = await temporaryFolder()
  const first = await started(dataDir)
  await write(first.url, 'moved along')
  await first.stop()
  const squatter = createServer((socket) => socket.end()).listen(
    Number(new URL(first.url).port),
    '127.0.0.1',
  )
  await once(squatter, 'listening')
  onTestFinished(() => void squatter.close())

  const second = await started(dataDir)
  expect(second.url).not.toBe(first.url)
  expect(await texts(second.url)).toEqual(['moved along'])
  await write(second.url, 'and writable')
})

it('has everything that was acknowledged after mongod is killed, and says that it died', async () => {
  const dataDir = await temporaryFolder()
  const crashed = vi.fn<(error: Error) => void>()
  const first = await startEmbeddedMongo({ dataDir, onCrash: crashed })
  await write(first.url, 'acknowledged')
  process.kill(readState(dataDir)?.mongod?.pid ?? NaN, 'SIGKILL')
  await vi.waitFor(() => expect(crashed).toHaveBeenCalledOnce())
  expect(crashed.mock.lastCall?.[0].message).toContain('SIGKILL')

  expect(await texts((await started(dataDir)).url)).toEqual(['acknowledged'])
})

it('goes on after the portal is killed', async () => {
  const dataDir = await temporaryFolder()
  const { url, portal } = await portalInOwnProcess(dataDir)
  await write(url, 'acknowledged')
  const before = readState(dataDir)?.mongod
  portal.kill('SIGKILL')
  await once(portal, 'exit')

  const lock = acquireDataDir(dataDir, { address: 'http://127.0.0.1:3001' })
  onTestFinished(() => lock.release())
  const next = await started(dataDir)
  expect(before && isAlive(before)).toBe(false)
  expect(await texts(next.url)).toEqual(['acknowledged'])
})

it('ends the database of a dead portal that still holds the data', async () => {
  const dataDir = await temporaryFolder()
  await (await started(dataDir)).stop()
  const port = await freePort()
  const orphan = launchMongod({
    binary: await findMongod(() => undefined),
    dbPath: path.join(dataDir, 'mongo'),
    logFile: path.join(dataDir, 'mongod.log'),
    port,
  })
  if (!orphan) throw new Error('mongod did not start')
  expect(await listens(orphan, port)).toBe(true)
  writeState(dataDir, {
    port,
    mongod: orphan.mark,
    portal: { pid: process.pid, started: 'earlier' },
  })

  const { messages } = await started(dataDir)
  expect(messages[0]).toBe('Stopping the database of a portal that was killed')
  expect(isAlive(orphan.mark)).toBe(false)
})

it('leaves the database of a living portal alone', async () => {
  const dataDir = await temporaryFolder()
  const { url } = await portalInOwnProcess(dataDir)
  await expect(startEmbeddedMongo({ dataDir })).rejects.toMatchObject({ code: 'DATA_DIR_IN_USE' })
  await write(url, 'undisturbed')
})

/** 0 for a thread that has just ended. */
function priorityOf(thread: number): number {
  try {
    return getPriority(thread)
  } catch {
    return 0
  }
}

it.runIf(process.platform === 'linux')('lets its housekeeping wait, and nothing else', async () => {
  const dataDir = await temporaryFolder()
  await started(dataDir)
  const waiting = threadsOf(readState(dataDir)?.mongod?.pid ?? 0)
    .filter(({ id }) => priorityOf(id) > 0)
    .map(({ name }) => name)
  expect(waiting).toContain('Checkpointer')
  expect(waiting.filter((name) => !/^(?:Checkpointer|eviction-ser)/.test(name))).toEqual([])
})

it.runIf(process.platform === 'linux')(
  'is out of reach of Ctrl-C, and shares the processor with the portal thread by thread',
  async () => {
    const dataDir = await temporaryFolder()
    await started(dataDir)
    const mongod = readState(dataDir)?.mongod?.pid ?? 0
    const placeOf = (pid: number) => {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      const [, , group, session] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      return { group: Number(group), session: Number(session) }
    }
    expect(placeOf(mongod)).toEqual({ group: mongod, session: placeOf(process.pid).session })
  },
)
