import { startPortal } from '#tests/bench/servers/portal.ts'

/**
 * Times `npm start` on a data folder that has been started before, as a person would start it: with npm
 * itself, on whatever cores there are.
 * @returns seconds until `/readyz` says yes, one per start
 */
export async function timeStarts(dataDir: string, starts: number): Promise<number[]> {
  const seconds: number[] = []
  for (let start = 0; start < starts; start += 1) {
    const portal = await startPortal({ dataDir, command: ['npm', 'start'] })
    await portal.stop()
    seconds.push(portal.startedInMs / 1_000)
  }
  return seconds
}
