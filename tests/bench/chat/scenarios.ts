/** People in rooms of one size. */
export interface Layout {
  members: number
  rooms: number
}

export interface Scenario extends Layout {
  /** Messages per second in the first `active` rooms together; nobody may send more than ten a second. */
  rate: number
  active: number
  /** Most processor time per delivery, as a multiple of bare Socket.IO's. */
  cpuLimit?: number
  /** Most milliseconds more than bare Socket.IO takes to deliver. */
  addedLimit?: { p50: number; p99: number }
  /** Most milliseconds to an acknowledgement, 99 of 100. */
  acknowledgedLimit?: number
}

export interface Plan {
  scenarios: Scenario[]
  rounds: number
  seconds: number
  /** Connections whose memory is measured; a fifth as many come first, to warm up. */
  idle: number
  /** Rates are raised until a delivery takes too long; only in full, it takes minutes. */
  capacity: boolean
}

const SMALL: Scenario = { members: 25, rooms: 1, rate: 200, active: 1 }
const SMALL_LIMITS = { cpuLimit: 1.8, addedLimit: { p50: 3, p99: 15 } }

export const SHORT: Plan = {
  scenarios: [
    { members: 5, rooms: 24, rate: 240, active: 24 },
    { ...SMALL, ...SMALL_LIMITS },
    { members: 100, rooms: 1, rate: 60, active: 1 },
  ],
  rounds: 5,
  seconds: 2,
  idle: 500,
  capacity: false,
}

export const FULL: Plan = {
  scenarios: [
    { members: 5, rooms: 120, rate: 600, active: 120 },
    { members: 5, rooms: 120, rate: 3_000, active: 120, acknowledgedLimit: 50 },
    // More rooms than are active: the others are for finding out how much is too much.
    { ...SMALL, ...SMALL_LIMITS, rooms: 10 },
    { members: 100, rooms: 2, rate: 100, active: 1 },
    { members: 500, rooms: 1, rate: 40, active: 1, cpuLimit: 1.25 },
  ],
  rounds: 5,
  seconds: 10,
  idle: 10_000,
  capacity: true,
}

export const titleOf = ({ members, active, rate }: Scenario): string =>
  `${active === 1 ? '1 room' : `${active} rooms`} of ${members}, ${rate} messages/s`

/** The layouts that the scenarios need, each once. */
export function layoutsOf(scenarios: readonly Scenario[]): Layout[] {
  const byKey = new Map(
    scenarios.map(({ members, rooms }) => [layoutKey({ members, rooms }), { members, rooms }]),
  )
  return [...byKey.values()]
}

export const layoutKey = ({ members, rooms }: Layout): string => `${rooms} × ${members}`
