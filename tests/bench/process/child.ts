import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

const STOP_WITHIN_MS = 15_000

export interface Start {
  /** Core to run on; undefined leaves it to the system. */
  core?: number | undefined
  env?: Record<string, string>
  /** File to which its output is added. */
  log: string
}

const running = new Set<ChildProcess>()
process.once('exit', () => running.forEach((child) => signal(child, 'SIGKILL')))
for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.once(name, () => {
    // In order, so that a database does not write into a folder that is being removed.
    void stopEverything().finally(() => process.exit(130))
  })
}

/** Reaches the process and whatever it started. @returns whether anybody was there */
function signal({ pid }: ChildProcess, name: NodeJS.Signals | 0): boolean {
  try {
    return pid !== undefined && process.kill(-pid, name)
  } catch {
    return false
  }
}

/** Starts a program as a group of its own that never outlives this process. */
export function start(command: readonly string[], options: Start): ChildProcess {
  return launch(command, options, 'ignore')
}

/** Starts one of the bench's own TypeScript programs, which can be talked to. */
export function startScript(
  file: string,
  args: readonly string[],
  { flags = [], ...options }: Start & { flags?: readonly string[] },
): ChildProcess {
  return launch([process.execPath, ...flags, '--import', 'tsx', file, ...args], options, 'ipc')
}

function launch(
  command: readonly string[],
  { core, env, log }: Start,
  channel: 'ipc' | 'ignore',
): ChildProcess {
  const pinned = core === undefined ? command : ['taskset', '-c', String(core), ...command]
  const [program = '', ...args] = pinned
  const output = openSync(log, 'a')
  const child = spawn(program, args, {
    detached: true,
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', output, output, channel],
  })
  closeSync(output)
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}

/** Asks a process and what it started to end, and makes them after fifteen seconds. */
export async function stop(child: ChildProcess): Promise<void> {
  signal(child, 'SIGTERM')
  const until = performance.now() + STOP_WITHIN_MS
  while (signal(child, 0) && performance.now() < until) await sleep(20)
  signal(child, 'SIGKILL')
}

/** Whatever still runs after something went wrong, so that the bench itself can end. */
export async function stopEverything(): Promise<void> {
  await Promise.all([...running].map(stop))
}

/** Waits for a message of a process. @throws when it ends before, or after `withinMs` */
export async function told<Message>(child: ChildProcess, withinMs: number): Promise<Message> {
  const waiting = new AbortController()
  const { signal: aborted } = waiting
  try {
    return (await Promise.race([
      once(child, 'message', { signal: aborted }).then(([message]: unknown[]) => message),
      once(child, 'exit', { signal: aborted }).then(() => {
        throw new Error(`${child.spawnargs.join(' ')} ended early`)
      }),
      sleep(withinMs, undefined, { signal: aborted }).then(() => {
        throw new Error(`${child.spawnargs.join(' ')} said nothing for ${withinMs / 1000} s`)
      }),
    ])) as Message
  } finally {
    waiting.abort()
  }
}
