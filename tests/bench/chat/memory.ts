import { residentBytes } from '#tests/bench/process/usage.ts'
import type { Contestant } from './contestant.ts'
import type { Layout } from './scenarios.ts'

export interface IdleMemory {
  name: Contestant['name']
  /** Connections that stood in the end. */
  standing: number
  /** Connections that were opened. */
  opened: number
  /** Resident kB by which the server grew for each. */
  kbEach: number
}

/**
 * What an idle connection costs: opened, signed in where the server asks for it, in no room. A fifth as many
 * come first, so that what the server takes once and for all is not counted.
 */
export async function idleMemory(
  contestant: Contestant,
  layout: Layout,
  connections: number,
): Promise<IdleMemory> {
  const { name, pid, ask } = contestant
  const places = contestant.rooms(layout).flat()
  const idle = (count: number) =>
    ask<number>({
      task: 'idle',
      places: places.map((place) => (name === 'ws' ? place : { ...place, roomId: '' })),
      connections: count,
    })
  const warming = await idle(Math.round(connections / 5))
  const before = residentBytes(pid)
  const standing = (await idle(connections)) - warming
  const kbEach = (residentBytes(pid) - before) / 1024 / connections
  await ask({ task: 'leave' })
  return { name, standing, opened: connections, kbEach }
}
