import { randomness } from '#tests/bench/randomness.ts'

/**
 * When to send: independent arrivals (a Poisson process), as from people who do not wait for each other.
 * The same seed gives the same times, so that every server meets the same load.
 * @param rate per second
 * @returns milliseconds from the start, ascending
 */
export function arrivals(rate: number, seconds: number, seed: number): number[] {
  const random = randomness(seed)
  const times: number[] = []
  for (let at = 0; ;) {
    at += (-Math.log(1 - random()) / rate) * 1_000
    if (at >= seconds * 1_000) return times
    times.push(at)
  }
}

/** Performs one step at each time, late ones at once; an open loop that waits for nobody's answer. */
export function perform(
  times: readonly number[],
  step: (index: number, scheduled: number) => void,
): Promise<void> {
  const start = performance.now() + 10
  let index = 0
  return new Promise((resolve) => {
    const tick = () => {
      const now = performance.now()
      for (; index < times.length; index += 1) {
        const scheduled = start + (times[index] ?? 0)
        if (scheduled > now) break
        step(index, scheduled)
      }
      if (index < times.length) setTimeout(tick, 1)
      else resolve()
    }
    tick()
  })
}
