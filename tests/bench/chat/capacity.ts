import type { Contestant } from './contestant.ts'
import { runOn, whyVoid, type ChatRound } from './rounds.ts'
import type { Layout } from './scenarios.ts'

export interface Capacity {
  name: Contestant['name']
  /** Most deliveries per second at which 99 of 100 took at most 50 ms. */
  deliveries: number
  messages: number
  /** What stood in the way of more. */
  bound: string
}

const DELIVERED_WITHIN_MS = 50
const SECONDS = 3
const STEP = 1.4
/** A rate is too much only if it is each time: in three seconds a single pause of the machine is a hundredth of all. */
const TRIES = 3
/** Below the portal's ten a second, so that nobody is refused for their haste. */
const MESSAGES_PER_PERSON = 9
/** From here on it may be the load that is late. */
const LOAD_BUSY = 0.9

/** Raises the rate in all rooms of a layout step by step until deliveries take too long. */
export async function capacity(contestant: Contestant, layout: Layout): Promise<Capacity> {
  const { members, rooms } = layout
  await contestant.ask({ task: 'enter', rooms: contestant.rooms(layout) })
  const best: Capacity = { name: contestant.name, deliveries: 0, messages: 0, bound: '' }
  const most = members * rooms * MESSAGES_PER_PERSON
  // Some 2,000 deliveries a second to begin with.
  for (let rate = Math.max(4, 2_000 / members); best.bound === ''; rate *= STEP) {
    if (rate > most) {
      best.bound = 'ten messages a second each'
      break
    }
    const wish = { rate, seconds: SECONDS, seed: 1, rooms }
    let round = await runOn(contestant, wish)
    for (let tries = 1; tries < TRIES && boundOf(round) !== ''; tries += 1)
      round = await runOn(contestant, wish)
    best.bound = boundOf(round)
    if (best.bound === '')
      Object.assign(best, { deliveries: round.perSecond, messages: round.sent / SECONDS })
  }
  await contestant.ask({ task: 'leave' })
  return best
}

/** What was in the way of a round; empty where nothing was. */
function boundOf(round: ChatRound): string {
  const { busy, delivery } = round
  const reason = whyVoid(round)
  if (reason !== undefined) return reason
  if (busy > LOAD_BUSY) return 'the load itself'
  return delivery.p99 > DELIVERED_WITHIN_MS ? `p99 ${Math.round(delivery.p99)} ms` : ''
}
