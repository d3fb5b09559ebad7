import type { ChildProcess } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { freePort } from '#server/embedded-mongo/port.ts'
import { start as launch, stop as end } from '#tests/bench/process/child.ts'

const READY_WITHIN_MS = 90_000
const MOVED_CLOCK = pathToFileURL(path.join(import.meta.dirname, 'moved-clock.mjs')).href

/** For a process whose wall clock is wrong by the milliseconds that stand in a file. */
export const movedClock = (file: string) => ({
  NODE_OPTIONS: `--import ${MOVED_CLOCK}`,
  FAULTS_CLOCK: file,
})

export interface Portal {
  origin: string
  start: () => Promise<void>
  kill: () => void
  /** From now on its wall clock is wrong by so many milliseconds. */
  moveClock: (byMs: number) => void
  /** In order. */
  stop: () => Promise<void>
  /** How often it ended although nobody wanted it to. */
  deaths: () => number
  /** The end of its log. */
  lastWords: () => string
}

/** One of several processes of the built portal. @param env its database and Redis */
export async function preparePortal(
  folder: string,
  name: string,
  env: Record<string, string>,
): Promise<Portal> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const [log, clock] = [path.join(folder, `${name}.log`), path.join(folder, `${name}.clock`)]
  writeFileSync(log, '')
  let child: ChildProcess | undefined
  let deaths = 0
  let serves = false

  const launchOne = () => {
    const launched = launch([process.execPath, 'server/start.mjs'], {
      log,
      env: {
        ...{ HOST: '127.0.0.1', PORT: String(port), ORIGIN: '', DEMO: 'off', LOG_LEVEL: 'warn' },
        ...{ ...movedClock(clock), DATA_DIR: folder },
        ...env,
      },
    })
    child = launched
    launched.once('exit', () => {
      if (child === launched && serves) deaths += 1
    })
    return launched
  }
  /**
   * One that cannot start, because the database changes its primary just then, ends and says so; whoever runs
   * services has it started again.
   */
  const start = async () => {
    serves = false
    const deadline = Date.now() + READY_WITHIN_MS
    let launched = launchOne()
    while (child === launched && Date.now() < deadline) {
      if (await isReady(origin)) {
        serves = true
        return
      }
      await sleep(100)
      if (launched.exitCode !== null && child === launched) launched = launchOne()
    }
    if (child === launched) throw new Error(`${name} did not start:\n${lastWords()}`)
  }
  const lastWords = () => readFileSync(log, 'utf8').slice(-2_000)
  /** It ends because we want it to. */
  const release = () => {
    const mine = child
    child = undefined
    return mine
  }
  return {
    origin,
    start,
    kill: () => void release()?.kill('SIGKILL'),
    moveClock: (byMs) => writeFileSync(clock, String(byMs)),
    async stop() {
      const mine = release()
      if (mine) await end(mine)
    },
    deaths: () => deaths,
    lastWords,
  }
}

async function isReady(origin: string): Promise<boolean> {
  const answer = await fetch(`${origin}/readyz`).catch(() => undefined)
  return answer?.ok ?? false
}
