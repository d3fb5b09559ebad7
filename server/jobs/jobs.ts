import { MongoBackend } from '@agendajs/mongo-backend'
import { Agenda } from 'agenda'
import mongoose from 'mongoose'
import { logger } from '#server/logger.ts'
import { onDrain } from '#server/shutdown.ts'
import { SCHEDULE } from './schedule.ts'

/** How often a process looks for what is due. */
const LOOK_EVERY_MS = 15_000
/** A job whose process was killed is taken up by another one after this long. */
const LOCK_MS = 2 * 60_000
/** How long a job that runs at the end may take to finish. */
const FINISH_MS = 4_000

/**
 * Starts the clock's work. The schedule is in the database, so of several processes one runs a job at a time;
 * what was missed while none ran is done now. Stopped with the portal, after what is running.
 */
export async function startJobs(): Promise<void> {
  const { db } = mongoose.connection
  if (!db) throw new Error('The jobs need the database, which is not connected.')
  const agenda = new Agenda({
    backend: new MongoBackend({ mongo: db, collection: 'jobs' }),
    processEvery: LOOK_EVERY_MS,
    defaultLockLifetime: LOCK_MS,
  })
  // Without a listener, an emitter throws its errors.
  agenda.on('error', (error: Error) => logger.error({ err: error }, 'the jobs cannot be looked up'))
  agenda.on('fail', (error: Error, { attrs: { name } }) => {
    logger.error({ err: error, job: name }, 'a job failed; it will be tried again')
  })
  for (const { name, run } of SCHEDULE) agenda.define(name, async () => void (await run()))
  await agenda.start()
  onDrain(async () => {
    await agenda.drain(FINISH_MS)
  })
  for (const { name, every } of SCHEDULE) await agenda.every(every, name)
}
