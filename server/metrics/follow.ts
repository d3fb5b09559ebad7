import { on, onOwn } from '#models/events.ts'
import { commitBatch, commitSeconds, messages } from './metrics.ts'

/** Counts what verbs tell. @returns a function that stops */
export function followMetrics(): () => void {
  const stops = [
    onOwn('messages.posted', (event) => messages.inc(event.messages.length)),
    on('messages.committed', ({ batch, seconds }) => {
      commitBatch.observe(batch)
      commitSeconds.observe(seconds)
    }),
  ]
  return () => stops.forEach((stop) => stop())
}
