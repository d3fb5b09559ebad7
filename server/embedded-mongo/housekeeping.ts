import { readdirSync, readFileSync } from 'node:fs'
import { setPriority } from 'node:os'
import path from 'node:path'

/** Threads of mongod that write out what it holds in memory. */
const HOUSEKEEPING = /^(?:Checkpointer|eviction-ser.*)$/

/** A tenth of what a thread of normal priority gets beside it (sched(7): each step is a factor of 1.25). */
const YIELDING = 10

/**
 * Lets mongod's housekeeping wait for whoever answers people. A checkpoint is some hundred milliseconds of work in
 * one piece; where few cores are shared, every message waited for it. Only Linux shows threads and sets priorities
 * of single ones; elsewhere this does nothing.
 */
export function letHousekeepingWait(mongod: number): void {
  const threads = path.join('/proc', String(mongod), 'task')
  try {
    for (const thread of readdirSync(threads)) {
      const name = readFileSync(path.join(threads, thread, 'comm'), 'utf8').trim()
      if (HOUSEKEEPING.test(name)) setPriority(Number(thread), YIELDING)
    }
  } catch {
    // No such folder, a thread that has just ended, or not allowed: it is only slower.
  }
}
