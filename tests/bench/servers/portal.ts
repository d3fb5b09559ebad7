import type { ChildProcess } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '#server/embedded-mongo/port.ts'
import { start, stop } from '#tests/bench/process/child.ts'

/** Installing, downloading and building may come first. */
const READY_WITHIN_MS = 300_000

export interface RunningPortal {
  pid: number
  origin: string
  /** From the command to the first `/readyz` that says yes. */
  startedInMs: number
  stop: () => Promise<void>
}

export interface PortalStart {
  dataDir: string
  core?: number | undefined
  env?: Record<string, string>
  /** What `npm start` does, unless it is to be started as a person does. */
  command?: readonly string[]
}

/** What `npm start` does, flags and all, without npm in between. */
function startCommand(): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: { start: string }
  }
  return [process.execPath, ...scripts.start.split(' ').slice(1)]
}

/** Starts the built portal as it is delivered, with its embedded database on `dataDir`. */
export async function startPortal({
  dataDir,
  core,
  env,
  command = startCommand(),
}: PortalStart): Promise<RunningPortal> {
  mkdirSync(dataDir, { recursive: true })
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const log = path.join(dataDir, 'portal.log')
  const own = { PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, ORIGIN: '', ...env }
  const since = performance.now()
  const child = start(command, { core, log, env: own })
  try {
    await ready(child, origin, log)
  } catch (error) {
    await stop(child)
    throw error
  }
  return {
    pid: child.pid ?? 0,
    origin,
    startedInMs: performance.now() - since,
    stop: () => stop(child),
  }
}

async function ready(child: ChildProcess, origin: string, log: string): Promise<void> {
  const until = performance.now() + READY_WITHIN_MS
  while (performance.now() < until) {
    if (child.exitCode !== null) break
    const answer = await fetch(`${origin}/readyz`).catch(() => undefined)
    if (answer?.ok) return
    await sleep(20)
  }
  // The folder goes with the bench, so what it said last is said here.
  throw new Error(`The portal did not become ready:\n${readFileSync(log, 'utf8').slice(-2_000)}`)
}
