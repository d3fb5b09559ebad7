import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** A process as it can be recognised later: its number alone is handed out again after its death. */
export interface ProcessMark {
  pid: number
  /** When it started, in the system's own notation; empty where the system does not tell. */
  started: string
}

const onLinux = (pid: number): string | undefined => {
  // The command name in field 2 may hold spaces and brackets, so fields are counted from its end.
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  // A zombie holds neither files nor ports, it only waits to be counted by its parent; but its
  // first thread is called one while the others are still on their way out.
  const isZombie = fields[0] === 'Z' && Number(fields[17]) <= 1
  return isZombie ? undefined : fields[19]
}

function startOf(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') return onLinux(pid)
    process.kill(pid, 0)
    if (process.platform === 'win32') return ''
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return undefined
  }
}

/** Undefined when no such process is alive. */
export function markOf(pid: number): ProcessMark | undefined {
  const started = startOf(pid)
  return started === undefined ? undefined : { pid, started }
}

export const isAlive = (mark: ProcessMark): boolean => startOf(mark.pid) === mark.started

export function ownMark(): ProcessMark {
  return markOf(process.pid) ?? { pid: process.pid, started: '' }
}

/** Asks the process to stop and waits; after `patienceMs` it is killed. */
export async function endProcess(mark: ProcessMark, patienceMs: number): Promise<void> {
  const deadline = Date.now() + patienceMs
  let signal: NodeJS.Signals | undefined = 'SIGTERM'
  while (isAlive(mark)) {
    if (signal) process.kill(mark.pid, signal)
    signal = Date.now() > deadline ? 'SIGKILL' : undefined
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}
