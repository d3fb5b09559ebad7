import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startScript, stop, told } from '#tests/bench/process/child.ts'
import { movedClock, preparePortal } from '#tests/faults/cast/portals.ts'
import { errorLines } from '#tests/support/log.ts'

/** Longest that the clocks take to be looked at, with something to spare. */
const LOOKED_AT_MS = 300
const JOBS_WITHIN_MS = 60_000

interface Answer {
  failed: string | null
}

/** A portal with a demonstration of its own, whose time a test moves. */
export interface TravellingPortal {
  address: string
  /** The portal's present. */
  now: () => Date
  /** Makes it a minute after that, and does what the clock does then. */
  moveTo: (time: Date) => Promise<void>
  /** @throws where it complained in its log */
  end: () => Promise<void>
}

/**
 * Starts it beside the run's own portal, whose time is everybody's. Its clock is moved from outside, by a module that
 * is loaded before it; the portal itself knows nothing of that. The jobs are done in a second process with the same
 * clock, so that nobody waits for them.
 */
export async function startTravellingPortal(name: string): Promise<TravellingPortal> {
  const folder = mkdtempSync(path.join(tmpdir(), `wanlian-${name}-`))
  const database = new URL(process.env.PORTAL_MONGODB_URL ?? '')
  database.pathname = `/${name}`
  const env = {
    ...{ MONGODB_URL: database.href, DEMO: 'on' },
    SESSION_SECRET: 'nothing-that-is-worth-keeping-secret',
  }
  const portal = await preparePortal(folder, 'portal', env)
  await portal.start()
  const [clock, log] = [path.join(folder, 'jobs.clock'), path.join(folder, 'jobs.log')]
  const jobs = startScript('tests/support/jobs-on-demand.ts', [database.href], {
    log,
    env: { ...env, ...movedClock(clock), DATA_DIR: folder, LOG_LEVEL: 'warn' },
  })
  await told<Answer>(jobs, JOBS_WITHIN_MS)
  let offset = 0
  return {
    address: portal.origin,
    now: () => new Date(Date.now() + offset),
    async moveTo(time) {
      offset = time.getTime() - Date.now() + 60_000
      portal.moveClock(offset)
      writeFileSync(clock, String(offset))
      await pause(LOOKED_AT_MS)
      jobs.send({})
      const { failed } = await told<Answer>(jobs, JOBS_WITHIN_MS)
      if (failed) throw new Error(failed)
    },
    async end() {
      await Promise.all([stop(jobs), portal.stop()])
      const complaints = errorLines(portal.lastWords())
      rmSync(folder, { recursive: true, force: true })
      if (complaints.length > 0) throw new Error(complaints.join('\n'))
    },
  }
}
