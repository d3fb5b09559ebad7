import { AsyncLocalStorage } from 'node:async_hooks'

const moved = new AsyncLocalStorage<Date>()
let travellers = 0

/** The time that verbs write; the present, except inside `at`. */
export function currentTime(): Date {
  return moved.getStore() ?? new Date()
}

/**
 * Runs verbs as if it were another time: for tests of deadlines and for content with a past.
 *
 * Once used, the storage makes every promise and every callback of the process dearer, by a third of what a
 * message costs, until it is disabled; so the last one to come back does that.
 */
export async function at<T>(time: Date, work: () => Promise<T>): Promise<T> {
  travellers += 1
  try {
    return await moved.run(time, work)
  } finally {
    travellers -= 1
    if (travellers === 0) moved.disable()
  }
}
