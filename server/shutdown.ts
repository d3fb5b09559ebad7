import { logger } from './logger.ts'

type Step = () => Promise<void> | void

const steps: Step[] = []
let stopping: Promise<void> | undefined

/** Adds what must be undone; the last added is undone first. */
export function onShutdown(step: Step): void {
  steps.push(step)
}

async function undo(): Promise<void> {
  for (let step = steps.pop(); step; step = steps.pop()) {
    try {
      await step()
    } catch (error) {
      logger.error({ err: error }, 'a part of the portal did not stop in order')
    }
  }
}

/** Undoes everything once; a second call waits for the first. */
export function shutDown(): Promise<void> {
  return (stopping ??= undo().finally(() => {
    stopping = undefined
  }))
}
