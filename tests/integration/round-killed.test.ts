import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import mongoose from 'mongoose'
import { beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest'
import type { Actor } from '#models/actor.ts'
import { Application } from '#models/application/record.server.ts'
import { Agreement } from '#models/collaboration/agreement.server.ts'
import { Collaboration } from '#models/collaboration/record.server.ts'
import { connectDatabase, createIndexes, disconnectDatabase } from '#models/database.server.ts'
import { Notice } from '#models/notification/record.server.ts'
import { dryRun } from '#models/round/dry-run.server.ts'
import { currentRound, loadOutcome, programmeById } from '#models/round/find.server.ts'
import { pairsOf } from '#models/round/outcome.ts'
import { resumePublications } from '#models/round/publish.server.ts'
import { startEmbeddedMongo } from '#server/embedded-mongo/embedded-mongo.ts'
import { fillProgramme } from '#tests/bench/matching/fill.ts'
import { person } from '#tests/support/alliance.ts'
import type { PublicationToKill } from '#tests/support/publication-to-kill.ts'

const APPLICATIONS = 3_000
const RANKS = 10

let mongoUrl: string
let coordinator: Actor

// A server of its own: what a killed process left open there ends after a second, where the portal waits a minute
// before it takes a publication up, which is as long as MongoDB keeps such a transaction.
beforeAll(async () => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'wanlian-killed-'))
  const mongo = await startEmbeddedMongo({ dataDir })
  mongoUrl = mongo.url
  await disconnectDatabase()
  await connectDatabase(mongoUrl)
  await mongoose.connection.db
    ?.admin()
    .command({ setParameter: 1, transactionLifetimeLimitSeconds: 1 })
  await createIndexes()
  return async () => {
    await mongo.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
})

beforeEach(async () => {
  coordinator = await person('统筹', [], { role: 'coordinator' })
})

interface Published {
  id: string
  order: PublicationToKill
}

async function readyToPublish(): Promise<Published> {
  const id = await fillProgramme(APPLICATIONS, RANKS)
  await dryRun(coordinator, id, { proposing: 'a' })
  const version = (await currentRound(await programmeById(id)))?.version ?? 0
  return { id, order: { actor: coordinator, programme: id, version } }
}

function publishElsewhere(order: PublicationToKill): ChildProcess {
  const file = path.resolve('tests/support/publication-to-kill.ts')
  const child = fork(file, [mongoUrl, JSON.stringify(order)], { execArgv: ['--import', 'tsx'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

const roundOf = async (id: string) => currentRound(await programmeById(id))

/** A moment of a publication, as the database shows it: whether it has come, and how long after it the kill comes. */
interface Moment {
  name: string
  has: (id: string) => Promise<boolean>
  after: number
}

const results = () => Application.countDocuments({ 'results.0': { $exists: true } })
const MOMENTS: readonly Moment[] = [
  {
    name: 'before the first pair',
    has: async (id) => (await roundOf(id))?.state === 'publishing',
    after: 0,
  },
  {
    name: 'among the pairs',
    has: async () => (await Collaboration.countDocuments()) > 0,
    after: 10,
  },
  { name: 'after the first results', has: async () => (await results()) > 0, after: 20 },
  { name: 'before the last results', has: async () => (await results()) >= 2_000, after: 0 },
]

/** Publishes in a process of its own and kills that at a moment; fails where it was quicker. */
async function killAt({ has, after }: Moment, { id, order }: Published): Promise<void> {
  const child = publishElsewhere(order)
  while (child.exitCode === null && !(await has(id))) await pause(2)
  await pause(after)
  child.kill('SIGKILL')
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null]
  expect(signal).toBe('SIGKILL')
  expect((await roundOf(id))?.state).toBe('publishing')
}

/** Two minutes on, since a publication that is younger may still have its process. */
const resume = () => resumePublications(new Date(Date.now() + 120_000))

/** Every pair of the outcome, result and notice is there, once. */
async function expectWhole({ id }: Published): Promise<void> {
  const round = await roundOf(id)
  if (!round) throw new Error('The publication has no round.')
  expect(round.state).toBe('published')
  const { snapshot, result } = await loadOutcome(round)
  const { a, b } = snapshot.sides
  const wanted = pairsOf(result).map(
    ([one, other]) => `${a[one]?.organisation} ${b[other]?.organisation}`,
  )
  const pairs = await Collaboration.find({ 'programme.id': id }, { parties: 1 }).lean()
  const found = pairs.map(({ parties }) =>
    parties.map(({ organisation }) => organisation.toString()).join(' '),
  )
  expect(found.sort()).toEqual(wanted.sort())
  const ids = pairs.map(({ _id }) => _id)
  expect(await Agreement.countDocuments({ collaboration: { $in: ids } })).toBe(wanted.length)
  expect(await Application.countDocuments({ programme: id, results: { $size: 1 } })).toBe(
    APPLICATIONS,
  )
  expect(await Application.countDocuments({ programme: id, state: 'matched' })).toBe(
    wanted.length * 2,
  )
  const told = await Notice.distinct('to.organisations', { kind: /^round\./ })
  expect(told).toHaveLength(APPLICATIONS)
  expect(await Notice.countDocuments({ kind: /^round\./ })).toBe(APPLICATIONS)
}

test.each(MOMENTS)(
  'a publication whose process is killed $name is finished by another: nothing is missing, nothing is there twice',
  async (moment) => {
    const published = await readyToPublish()
    await killAt(moment, published)
    expect(await resume()).toBe(1)
    await expectWhole(published)
    expect(await resume()).toBe(0)
  },
  120_000,
)

test('a publication whose processes are killed one after the other, each a little later, comes to its end', async () => {
  const published = await readyToPublish()
  for (const moment of MOMENTS) await killAt(moment, published)
  expect(await resume()).toBe(1)
  await expectWhole(published)
}, 120_000)
