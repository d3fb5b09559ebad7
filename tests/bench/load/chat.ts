import { setTimeout as sleep } from 'node:timers/promises'
import { connect, type Client, type Place } from './client.ts'
import { Crowd, type RunWish } from './run.ts'
import { answerTasks } from './tasks.ts'

/**
 * The load of the chat benchmark, a process of its own: raw WebSocket clients of one server.
 */
export type Task =
  /** People enter rooms; by room, then by member. */
  | { task: 'enter'; rooms: Place[][] }
  | ({ task: 'run' } & RunWish)
  /** Opens so many connections that do nothing, from each of the places in turn. */
  | { task: 'idle'; places: Place[]; connections: number }
  /** Closes all connections. */
  | { task: 'leave' }

const AT_ONCE = 20
/** Until what connecting has used is given back. */
const SETTLE_MS = 2_000

let crowd = new Crowd()
let idle: Client[] = []

async function inBatches(works: ReadonlyArray<() => Promise<void>>): Promise<void> {
  for (let first = 0; first < works.length; first += AT_ONCE)
    await Promise.all(works.slice(first, first + AT_ONCE).map((work) => work()))
}

async function enter(rooms: Place[][]): Promise<void> {
  crowd = new Crowd()
  const works = rooms.flatMap((members, room) =>
    members.map((place, member) => async () => {
      crowd.add(room, member, await connect(place, crowd.listen(room, member)))
    }),
  )
  await inBatches(works)
}

/** @returns how many connections stand in the end */
async function stayIdle(places: Place[], connections: number): Promise<number> {
  let closed = 0
  const events = {
    delivered: () => undefined,
    answered: () => undefined,
    closed: () => void (closed += 1),
  }
  const works = Array.from({ length: connections }, (_, index) => async () => {
    const place = places[index % places.length]
    if (place) idle.push(await connect(place, events))
  })
  await inBatches(works)
  await sleep(SETTLE_MS)
  return idle.length - closed
}

function leave(): void {
  crowd.close()
  for (const client of idle) client.close()
  idle = []
}

async function perform(task: Task): Promise<unknown> {
  switch (task.task) {
    case 'enter':
      return enter(task.rooms)
    case 'run':
      return crowd.run(task)
    case 'idle':
      return stayIdle(task.places, task.connections)
    case 'leave':
      return leave()
  }
}

answerTasks(perform)
