import { readdirSync, readFileSync } from 'node:fs'
import { setPriority } from 'node:os'
import path from 'node:path'

/** Threads of mongod that write out what it holds in memory. */
const HOUSEKEEPING = /^(?:Checkpointer|eviction-ser.*)$/

/** The lowest: a seventieth of what a thread of normal priority gets beside it, and what nobody else wants (sched(7)). */
const YIELDING = 19

/**
 * Lets mongod's housekeeping wait for whoever answers people. A checkpoint is some hundred milliseconds of work in
 * one piece; where few cores are shared, every message waited for it. Only Linux shows threads and sets priorities
 * of single ones; elsewhere this does nothing.
 */
export function letHousekeepingWait(mongod: number): void {
  for (const { id, name } of threadsOf(mongod)) {
    try {
      if (HOUSEKEEPING.test(name)) setPriority(id, YIELDING)
    } catch {
      // It has just ended, or this is not allowed: it is only slower.
    }
  }
}

/** Those that are still there when they are asked for their names; none where the system does not show them. */
export function threadsOf(pid: number): Array<{ id: number; name: string }> {
  const folder = path.join('/proc', String(pid), 'task')
  return orElse([], () => readdirSync(folder)).flatMap((thread) =>
    orElse([], () => [
      {
        id: Number(thread),
        name: readFileSync(path.join(folder, thread, 'comm'), 'utf8').trim(),
      },
    ]),
  )
}

/** Processes and threads may end between two looks at them. */
function orElse<Value>(otherwise: Value, look: () => Value): Value {
  try {
    return look()
  } catch {
    return otherwise
  }
}
