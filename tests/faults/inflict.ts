import { setTimeout as sleep } from 'node:timers/promises'
import { DomainError } from '#models/errors.ts'
import { removeRoomMember } from '#models/room/remove-member.server.ts'
import type { Tab } from './clients/tab.ts'
import type { PlannedFault } from './plan.ts'
import type { Stage } from './stage.ts'

const HOUR_MS = 3_600_000
const RETRY_MS = 300
/** Enough to talk to each other. */
const FEWEST_MEMBERS = 4
const NODES = [0, 1, 2]
/** Not long enough for the primary to notice. */
const CUT_OFF_MS = 800
const GOLDEN = 0.618_033_988_75

/** Lets a fault happen, and what it stopped come back. @returns what happened, in words */
export async function inflict(planned: PlannedFault, stage: Stage): Promise<string> {
  const { fault, lasts, pick } = planned
  const { database, redis, portals } = stage
  const portal = Math.floor(pick * portals.length)
  switch (fault) {
    case 'kill-portal':
      portals[portal]?.kill()
      await sleep(lasts)
      await portals[portal]?.start()
      return `killed portal ${portal + 1}`
    case 'kill-database':
      return killNode(planned, stage)
    case 'cut-off-primary':
      return cutOffPrimary(planned, stage)
    case 'step-down':
      await database.stepDown()
      return 'had the primary step down'
    case 'stop-redis':
      await redis?.kill()
      await sleep(lasts)
      await redis?.start()
      return 'stopped Redis'
    case 'cut-sockets':
      return each(stage, pick, 'cut', (tab) => tab.page.wire.cut())
    case 'half-open':
      return each(stage, pick, 'left half open', (tab) => tab.page.wire.halfOpen())
    case 'reload':
      return each(stage, pick, 'reloaded', (tab) => tab.reload())
    case 'remove-member':
      return removeMember(stage, pick)
    case 'move-clock': {
      const by = ((pick * portals.length) % 1) - 0.5
      portals[portal]?.moveClock(Math.round(by * 12 * HOUR_MS))
      return `moved the clock of portal ${portal + 1} to ${(by * 12).toFixed(1)} hours off`
    }
  }
}

/** The primary more often than not. */
async function killNode({ pick, lasts }: PlannedFault, { database }: Stage): Promise<string> {
  const primary = await database.primary()
  const node = pick < 0.7 ? primary : (primary + 1) % 3
  await database.kill(node)
  await sleep(lasts)
  await database.start(node)
  return `killed the ${node === primary ? 'primary' : 'secondary'} of the database`
}

/**
 * For a moment the primary takes writes that reach nobody else, and then it dies: what it had is rolled back when
 * it returns. Whatever was acknowledged without a majority is lost. The others are killed, not frozen: frozen
 * they find on waking what the primary has sent them meanwhile.
 */
async function cutOffPrimary({ lasts }: PlannedFault, { database }: Stage): Promise<string> {
  const primary = await database.primary()
  const others = NODES.filter((node) => node !== primary)
  await Promise.all(others.map((node) => database.kill(node)))
  await sleep(CUT_OFF_MS)
  await database.kill(primary)
  await Promise.all(others.map((node) => database.start(node)))
  await sleep(lasts)
  // Back before they have a new one, it would be elected for what it alone has.
  await database.primary()
  await database.start(primary)
  return 'cut the primary off from the others and killed it'
}

/** Some of the tabs, from a few to nearly all, spread over the rooms. */
function each(
  { tabs }: Stage,
  pick: number,
  name: string,
  work: (tab: Tab) => void,
): Promise<string> {
  const chosen = tabs.filter((_, at) => (at * GOLDEN + pick) % 1 < 0.1 + pick * 0.8)
  chosen.forEach(work)
  return Promise.resolve(`${chosen.length} tabs ${name}`)
}

/**
 * By the verb itself, in this process: no portal hears of it, as if the one that did it had died before it could
 * tell anybody.
 */
async function removeMember({ rooms, recorder }: Stage, pick: number): Promise<string> {
  const room = rooms[Math.floor(pick * rooms.length)]
  const inRoom = room?.others.filter(({ actor }) => !recorder.isRemoved(room.roomId, actor.id))
  const member = inRoom?.[0]
  if (!room || !member || inRoom.length < FEWEST_MEMBERS) return 'removed nobody: too few are left'
  await untilDone(() => removeRoomMember(room.lead.actor, room.roomId, member.actor.id))
  recorder.removed(room.roomId, member.actor.id)
  return 'removed a member'
}

/** Tries again while the database is away; an attempt whose answer was lost may have done it. */
async function untilDone(work: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (error instanceof DomainError && error.code === 'not-found') return
      await sleep(RETRY_MS)
    }
  }
}
