import { onOwn } from '#models/events.ts'
import { deliverNotices } from '#models/notification/deliver.server.ts'
import { logger } from '#server/logger.ts'
import { onDrain } from '#server/shutdown.ts'

/**
 * Delivers what this process told right after it was told; the clock's job does it for a process that died in
 * between. One delivery runs at a time, and one more for what came meanwhile.
 * @returns a function that stops
 */
export function followNotices(): () => void {
  let running: Promise<void> | undefined
  let again = false
  const run = async () => {
    try {
      do {
        again = false
        await deliverNotices()
      } while (again)
    } catch (error) {
      logger.error({ err: error }, 'notices were not delivered')
    } finally {
      running = undefined
    }
  }
  const stop = onOwn('notices.told', () => {
    again = true
    running ??= run()
  })
  onDrain(() => running)
  return stop
}
