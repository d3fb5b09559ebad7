import { AsyncLocalStorage } from 'node:async_hooks'

const moved = new AsyncLocalStorage<Date>()

/** The time that verbs write; the present, except inside `at`. */
export function currentTime(): Date {
  return moved.getStore() ?? new Date()
}

/** Runs verbs as if it were another time: for tests of deadlines and for content with a past. */
export function at<T>(time: Date, work: () => Promise<T>): Promise<T> {
  return moved.run(time, work)
}
