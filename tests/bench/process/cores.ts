import { execFileSync } from 'node:child_process'
import { availableParallelism } from 'node:os'

/** Who runs on which core; undefined where processes cannot be pinned. */
export interface Cores {
  server: number
  load: number
  /** With a third core the database has it; with two it shares the server's, the harder way for us. */
  database: number
}

function canPin(): boolean {
  try {
    execFileSync('taskset', ['-c', '0,1', 'true'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

export function findCores(): Cores | undefined {
  if (availableParallelism() < 2 || !canPin()) return undefined
  return { server: 0, load: 1, database: availableParallelism() > 2 ? 2 : 0 }
}

/** Moves a process that runs, with all its threads, to a core. */
export function moveTo(core: number, pid: number): void {
  execFileSync('taskset', ['-a', '-c', '-p', String(core), String(pid)], { stdio: 'ignore' })
}
