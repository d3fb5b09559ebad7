import { setTimeout as sleep } from 'node:timers/promises'
import { Message } from '#models/message/record.server.ts'
import { randomness } from '#tests/bench/randomness.ts'
import { keepingStore, openPage, type Page } from './clients/page.ts'
import type { Tab } from './clients/tab.ts'
import type { ClientState, History, Logged } from './history/history.ts'
import { Recorder } from './history/recorder.ts'
import { inflict } from './inflict.ts'
import type { PlannedFault } from './plan.ts'
import type { Stage } from './stage.ts'

/** Each tab does something that often on average. */
const ACT_EVERY_MS = 900
/** Share of it that changes what is there. */
const CHANGES = 0.35
const ENTER_WITHIN_MS = 30_000
const SETTLE_WITHIN_MS = 60_000
const LOOK_EVERY_MS = 200

export interface Outcome {
  history: History
  done: string[]
  /** Milliseconds after the last fault until every client knew everything by itself. */
  settledInMs: number
}

/** Lets people write and things go wrong, waits until all is quiet, and looks at what came of it. */
export async function run(
  stage: Stage,
  plan: readonly PlannedFault[],
  { seed, seconds }: { seed: number; seconds: number },
): Promise<Outcome> {
  const { tabs, recorder } = stage
  await until(() => tabs.every(({ page }) => page.wire.status() === 'online'), ENTER_WITHIN_MS)
  const stopActing = tabs.map((tab, at) => keepActing(tab, randomness(seed + at)))
  const begun = performance.now()
  const faults = plan.map(async (planned) => {
    await sleep(planned.at)
    const what = await inflict(planned, stage)
    return `${(planned.at / 1_000).toFixed(1).padStart(6)} s  ${what}`
  })
  await sleep(seconds * 1_000)
  for (const stop of stopActing) stop()
  const done = await Promise.all(faults)
  const quiet = performance.now()
  await settle(stage)
  const settledInMs = performance.now() - quiet
  const history = await conclude(stage)
  for (const { page } of tabs) page.close()
  done.push(`${((quiet - begun) / 1_000).toFixed(1).padStart(6)} s  the last fault was over`)
  return { history: { ...history, sent: recorder.history.sent }, done, settledInMs }
}

function keepActing(tab: Tab, random: () => number): () => void {
  let timer: NodeJS.Timeout
  const later = () => {
    timer = setTimeout(
      () => {
        if (random() < CHANGES) tab.change(random)
        else tab.write()
        later()
      },
      -Math.log(1 - random()) * ACT_EVERY_MS,
    )
  }
  later()
  return () => clearTimeout(timer)
}

/** Nobody is helped: no client is made to ask again. */
async function settle(stage: Stage): Promise<void> {
  const { tabs, recorder } = stage
  const isDone = async () => {
    const last = await lastOf(stage)
    return tabs.every(({ page, roomId, member }) => {
      if (page.pending().length > 0) return false
      if (recorder.isRemoved(roomId, member.actor.id)) return page.gone()
      return page.last() >= (last.get(roomId) ?? 0)
    })
  }
  await until(isDone, SETTLE_WITHIN_MS)
}

async function conclude(stage: Stage): Promise<History> {
  const { tabs, recorder } = stage
  const { history } = recorder
  const isRemoved = ({ roomId, member }: Tab) => recorder.isRemoved(roomId, member.actor.id)
  history.log = await readLog()
  history.states = []
  for (const tab of tabs) if (!isRemoved(tab)) history.states.push(await stateOf(tab, stage))
  history.notToldToGo = tabs
    .filter((tab) => isRemoved(tab) && !tab.page.gone())
    .map(({ roomId, member }) => ({ roomId, userId: member.actor.id }))
  history.unanswered = tabs.flatMap(({ name, page }) =>
    page.pending().map(({ clientId }) => ({
      clientId,
      because: `tab ${name}, ${page.wire.status()} at ${page.wire.at()}, last heard of it: ${page.heardOf(clientId)}`,
    })),
  )
  return history
}

async function readLog(): Promise<Logged[]> {
  const records = await Message.find().readConcern('majority').lean()
  return records.map(({ _id, room, author, clientId, text, seq, numbers, reactions }) => ({
    id: _id.toString(),
    roomId: room.toString(),
    userId: author.toString(),
    clientId,
    text,
    seq,
    numbers,
    reactions: (reactions ?? []).map(({ emoji, users }) => ({ emoji, users: users.map(String) })),
  }))
}

async function stateOf(tab: Tab, stage: Stage): Promise<ClientState> {
  const { name, roomId, member, page } = tab
  const last = (await lastOf(stage)).get(roomId) ?? 0
  const witness = new Recorder().witness(member.actor.id)
  const origin = () => stage.portals[0]?.origin ?? ''
  const fresh: Page = openPage(member, roomId, keepingStore(), { origin, witness })
  await until(() => fresh.last() >= last, ENTER_WITHIN_MS)
  const state = { client: name, roomId, shown: page.shown(), fresh: fresh.shown() }
  fresh.close()
  return state
}

async function lastOf({ rooms }: Stage): Promise<Map<string, number>> {
  const newest = await Promise.all(
    rooms.map(({ roomId }) => Message.findOne({ room: roomId }).sort({ changed: -1 }).lean()),
  )
  return new Map(rooms.map(({ roomId }, at) => [roomId, newest[at]?.changed ?? 0]))
}

/** Whatever is not so by then shows in what is found. */
async function until(isSo: () => boolean | Promise<boolean>, withinMs: number): Promise<void> {
  const deadline = performance.now() + withinMs
  while (performance.now() < deadline) {
    if (await Promise.resolve(isSo()).catch(() => false)) return
    await sleep(LOOK_EVERY_MS)
  }
}
