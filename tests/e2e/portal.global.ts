import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '#server/embedded-mongo/port.ts'
import { mongoUrlOfRunning } from '#server/embedded-mongo/state.ts'
import { errorLines } from '#tests/support/log.ts'

const READY_WITHIN_MS = 180_000
const STOPPED_WITHIN_MS = 20_000

interface Running {
  process: ChildProcess
  address: string
  /** What it said, and what it should have had no reason to say. */
  said: () => { output: string; errors: string }
}

function start(dataDir: string, port: number): Running {
  const files = {
    output: path.join(dataDir, 'output.log'),
    errors: path.join(dataDir, 'errors.log'),
  }
  const [output, errors] = [openSync(files.output, 'w'), openSync(files.errors, 'w')]
  const portal = spawn(process.execPath, ['server/start.mjs'], {
    env: {
      ...process.env,
      ...{ NODE_ENV: 'production', LOG_LEVEL: 'info', DEMO: 'on', DATA_DIR: dataDir },
      ...{ HOST: '127.0.0.1', PORT: String(port), ORIGIN: '', MONGODB_URL: '', SMTP_URL: '' },
    },
    stdio: ['ignore', output, errors],
  })
  closeSync(output)
  closeSync(errors)
  const read = (file: string) => readFileSync(file, 'utf8')
  return {
    process: portal,
    address: `http://127.0.0.1:${port}`,
    said: () => ({ output: read(files.output), errors: read(files.errors) }),
  }
}

async function becomesReady({ process: portal, address, said }: Running): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS
  while (portal.exitCode === null && Date.now() < deadline) {
    const answer = await fetch(`${address}/readyz`).catch(() => undefined)
    if (answer?.ok) return
    await pause(100)
  }
  portal.kill('SIGKILL')
  const { output, errors } = said()
  throw new Error(`The portal did not become ready:\n${output.slice(-4_000)}\n${errors}`)
}

async function stop({ process: portal, said }: Running): Promise<void> {
  const late = AbortSignal.timeout(STOPPED_WITHIN_MS)
  late.addEventListener('abort', () => portal.kill('SIGKILL'))
  if (portal.exitCode === null) {
    portal.kill('SIGTERM')
    await once(portal, 'exit')
  }
  const { output, errors } = said()
  const complaints = [...errorLines(output), ...(errors.trim() ? [errors.trim()] : [])]
  if (portal.exitCode !== 0)
    complaints.push(`It ended with ${portal.signalCode ?? `exit code ${portal.exitCode}`}.`)
  if (complaints.length > 0)
    throw new Error(`The portal complained during the tests:\n${complaints.join('\n')}`)
}

/** One built portal with demo content for the whole run, in a data folder of its own. */
export default async function setup() {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'wanlian-e2e-'))
  const remove = () => rmSync(dataDir, { recursive: true, force: true })
  const portal = start(dataDir, await freePort())
  try {
    await becomesReady(portal)
  } catch (error) {
    remove()
    throw error
  }
  process.env.PORTAL_OUTBOX = path.join(dataDir, 'outbox')
  process.env.PORTAL_ADDRESS = portal.address
  // Other portals of the tests keep their own databases in the same server.
  process.env.PORTAL_MONGODB_URL = mongoUrlOfRunning(dataDir)
  return async () => {
    await stop(portal).finally(remove)
  }
}
