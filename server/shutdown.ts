import { logger } from './logger.ts'

type Step = () => Promise<void> | void

/** Whoever started the portal kills what still runs after ten seconds. */
const STOPPED_WITHIN_MS = 9_000

let drains: Step[] = []
const steps: Step[] = []
let stopping: Promise<void> | undefined

/**
 * Adds what takes in no more, and finishes what it has begun: done first, all at the same time. Each sees to it
 * that it takes five seconds at most.
 */
export function onDrain(step: Step): void {
  drains.push(step)
}

/** Adds what must be undone after that; the last added is undone first. */
export function onShutdown(step: Step): void {
  steps.push(step)
}

async function perform(step: Step): Promise<void> {
  try {
    await step()
  } catch (error) {
    logger.error({ err: error }, 'a part of the portal did not stop in order')
  }
}

async function stop(): Promise<void> {
  const draining = drains
  drains = []
  await Promise.all(draining.map(perform))
  for (let step = steps.pop(); step; step = steps.pop()) await perform(step)
}

function late(): Promise<void> {
  return new Promise((resolve) => {
    const giveUp = () => {
      logger.error('the portal did not stop in time; what is left is cut off')
      resolve()
    }
    setTimeout(giveUp, STOPPED_WITHIN_MS).unref()
  })
}

/** Undoes everything once; a second call waits for the first. Takes nine seconds at most. */
export function shutDown(): Promise<void> {
  return (stopping ??= Promise.race([stop(), late()]).finally(() => {
    stopping = undefined
  }))
}
