import { Types } from 'mongoose'
import { setTimeout as pause } from 'node:timers/promises'
import type { Actor } from '#models/actor.ts'
import { Application } from '#models/application/record.server.ts'
import { Agreement } from '#models/collaboration/agreement.server.ts'
import { Collaboration } from '#models/collaboration/record.server.ts'
import { connectDatabase, createIndexes, disconnectDatabase } from '#models/database.server.ts'
import { Notice } from '#models/notification/record.server.ts'
import { certificateOf, sha256 } from '#models/round/certificate.server.ts'
import { checkCertificate } from '#models/round/check-certificate.ts'
import { dryRun } from '#models/round/dry-run.server.ts'
import { currentRound, programmeById } from '#models/round/find.server.ts'
import { finishPublication, publicationSteps } from '#models/round/publication.server.ts'
import { publishRound } from '#models/round/publish.server.ts'
import { Outcome } from '#models/round/record.server.ts'
import { startEmbeddedMongo } from '#server/embedded-mongo/embedded-mongo.ts'
import { inTemporaryFolder } from '#tests/bench/process/folder.ts'
import { atMost, type Check } from '#tests/bench/report/checks.ts'
import { spread } from '#tests/bench/report/statistics.ts'
import { figure, table } from '#tests/bench/report/table.ts'
import { fillProgramme } from './fill.ts'

const APPLICATIONS = 10_000
const RANKS = 20
const MOST_BYTES = 16 * 1024 * 1024

const coordinator: Actor = {
  id: new Types.ObjectId().toString(),
  name: 'Bench',
  role: 'coordinator',
  locale: 'zh-Hans',
  organisations: [],
}

/** A whole programme on a real database: its dry run, and its publication, killed half-way once. */
export const measureProgramme = (short: boolean): Promise<Check[]> =>
  inTemporaryFolder(async (dataDir) => {
    const mongo = await startEmbeddedMongo({ dataDir })
    try {
      await connectDatabase(mongo.url)
      await createIndexes()
      return await measure(short ? 3 : 5)
    } finally {
      await disconnectDatabase()
      await mongo.stop()
    }
  })

async function measure(rounds: number): Promise<Check[]> {
  const id = await fillProgramme(APPLICATIONS, RANKS)
  const runs: number[] = []
  for (let done = 0; done < rounds; done += 1) {
    runs.push(await seconds(() => dryRun(coordinator, id, { proposing: 'a' })))
  }
  const programme = await programmeById(id)
  const round = await currentRound(programme)
  const pairs = round?.figures?.pairs ?? 0
  const bytes = await outcomeBytes()
  const published = await seconds(() =>
    publishRound(coordinator, id, { version: round?.version ?? 0 }),
  )
  const counted = await written()
  const certificate = await certificateOf(await programmeById(id), 1)
  const checked = await checkCertificate(certificate, sha256)
  const killed = await killedHalfWay()
  const name = `${APPLICATIONS} applications`
  console.log(
    table(
      [`${name}, ${RANKS} ranks each`, ''],
      [
        ['dry run, seconds', runs.map(figure).join(' ')],
        ['publication, seconds', figure(published)],
        ['pairs', String(pairs)],
        ['outcome kept, megabytes', figure(bytes / 1e6)],
        ['certificate checks, without its checksum, milliseconds', figure(checked.took)],
      ],
    ),
  )
  return [
    atMost(2, { name: `dry run of ${name}`, value: spread(runs).median, unit: 's' }),
    atMost(10, { name: `publishing it`, value: published, unit: 's' }),
    atMost(MOST_BYTES / 1e6, { name: 'largest document', value: bytes / 1e6, unit: 'MB' }),
    atMost(0, { name: 'missing or doubled after it', value: off(counted, pairs, APPLICATIONS) }),
    atMost(0, { name: 'certificates that do not hold', value: checked.holds ? 0 : 1 }),
    atMost(0, { name: 'missing or doubled after a kill', value: killed }),
  ]
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1_000
}

async function outcomeBytes(): Promise<number> {
  const [outcome] = await Outcome.aggregate<{ bytes: number }>([
    { $project: { bytes: { $bsonSize: '$$ROOT' } } },
  ])
  return outcome?.bytes ?? NaN
}

async function written() {
  const [pairs, agreements, results, notices] = await Promise.all([
    Collaboration.countDocuments(),
    Agreement.countDocuments(),
    Application.countDocuments({ results: { $size: 1 } }),
    Notice.countDocuments(),
  ])
  return { pairs, agreements, results, notices }
}

/** How many documents are there too much or too little. */
const off = (
  { pairs, agreements, results, notices }: Awaited<ReturnType<typeof written>>,
  wanted: number,
  parties: number,
) =>
  Math.abs(pairs - wanted) +
  Math.abs(agreements - wanted) +
  Math.abs(results - parties) +
  Math.abs(notices - parties)

/** Publishes a smaller programme up to a batch, forgets it, and takes it up. @returns what is missing or doubled then */
async function killedHalfWay(): Promise<number> {
  const parties = 2_000
  const before = await written()
  const id = await fillProgramme(parties, RANKS)
  await dryRun(coordinator, id, { proposing: 'b' })
  const round = await currentRound(await programmeById(id))
  if (!round) throw new Error('The dry run left no round.')
  // The verb itself is left alone after a moment; a second one works beside it, and a third one after both.
  const first = publishRound(coordinator, id, { version: round.version })
  await pause(200)
  const steps = publicationSteps(round._id)
  await steps.next()
  await steps.return(undefined)
  await finishPublication(round._id)
  await first
  await finishPublication(round._id)
  const after = await written()
  const added = {
    pairs: after.pairs - before.pairs,
    agreements: after.agreements - before.agreements,
    results: after.results - before.results,
    notices: after.notices - before.notices,
  }
  return off(added, round.figures?.pairs ?? 0, parties)
}
