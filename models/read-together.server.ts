import { setTimeout as sleep } from 'node:timers/promises'
import DataLoader from 'dataloader'

/**
 * Reads what belongs to each of some keys.
 * @returns in the order of the keys; an Error refuses only its own
 */
type ReadMany<Result> = (keys: readonly string[]) => Promise<ReadonlyArray<Result | Error>>
type ReadOne<Result> = (key: string) => Promise<Result>

/** Keys in one read: few enough that nobody else waits long for what is found to be decoded. */
const TOGETHER = 16
const PAUSE_MS = 250

/**
 * Reads a key with all others that are asked for in this turn of the event loop, and never before it is asked for: a
 * question to the database costs as much for many keys as for one.
 */
export function readingInThisTurn<Result>(read: ReadMany<Result>): ReadOne<Result> {
  return loading(read, (begin) => void setImmediate(begin))
}

/**
 * For what nobody waits for: a few keys at a time, with pauses. When many rooms come to life at once, all of them in
 * one piece would hold up what is said in them.
 */
export function readingUnhurried<Result>(read: ReadMany<Result>): ReadOne<Result> {
  let turn = Promise.resolve()
  return loading(read, (begin) => {
    turn = turn.then(() => {
      setImmediate(begin)
      return sleep(PAUSE_MS, undefined, { ref: false })
    })
  })
}

function loading<Result>(
  read: ReadMany<Result>,
  batchScheduleFn: (begin: () => void) => void,
): ReadOne<Result> {
  const options = { cache: false, maxBatchSize: TOGETHER, batchScheduleFn }
  const loader = new DataLoader<string, Result>(read, options)
  return (key) => loader.load(key)
}
