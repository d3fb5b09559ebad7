import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort, isListening } from '#server/embedded-mongo/port.ts'

const LISTENS_WITHIN_MS = 10_000

export interface TestRedis {
  url: string
  /** As if the power had gone. */
  kill: () => Promise<void>
  /** Again, empty, where it was. */
  start: () => Promise<void>
  /** For good. */
  end: () => Promise<void>
}

/** A Redis of its own that keeps nothing, on a free port. */
export async function startRedis(): Promise<TestRedis> {
  const folder = mkdtempSync(path.join(tmpdir(), 'wanlian-redis-'))
  const port = await freePort()
  let running: ChildProcess | undefined
  const killWithUs = () => running?.kill('SIGKILL')
  process.once('exit', killWithUs)

  const start = async () => {
    running = spawn(
      'redis-server',
      [
        ...['--port', String(port), '--bind', '127.0.0.1', '--dir', folder],
        ...['--save', '', '--appendonly', 'no', '--loglevel', 'warning'],
      ],
      { stdio: 'ignore' },
    )
    const deadline = Date.now() + LISTENS_WITHIN_MS
    while (!(await isListening(port))) {
      if (Date.now() > deadline) throw new Error('redis-server does not listen')
      await pause(20)
    }
  }
  const kill = async () => {
    const child = running
    running = undefined
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  await start()
  return {
    url: `redis://127.0.0.1:${port}`,
    kill,
    start,
    async end() {
      await kill()
      process.off('exit', killWithUs)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
