import { isDeepStrictEqual } from 'node:util'
import { askedFor, contents } from './check-changes.ts'
import type { ClientState, History, Logged } from './history.ts'

export const INVARIANTS = {
  loss: 'everything acknowledged is in the log, where it was said to be',
  contents: 'every message reads as it was written or last edited, with the reactions last made',
  duplicates: 'nothing is in the log twice',
  numbering:
    'the numbers of a room, changes included, are 1, 2, 3 … without a hole and without a double',
  inversions: 'what was sent after something was acknowledged stands behind it',
  inventions: 'nothing is in the log that nobody sent',
  leaks: 'nobody receives what was sent after they had been removed',
  differences: 'every client shows what a fresh one is shown, and who was removed was told to go',
  unanswered: 'every message is answered in the end',
} as const

export type Invariant = keyof typeof INVARIANTS
/** For each invariant what contradicts it, in words. */
export type Violations = Record<Invariant, string[]>

/** Judges a finished history. Knows nothing of how the portal works. */
export function check(history: History): Violations {
  return {
    loss: loss(history),
    contents: contents(history),
    duplicates: duplicates(history),
    numbering: numbering(history),
    inversions: inversions(history),
    inventions: inventions(history),
    leaks: leaks(history),
    differences: differences(history),
    unanswered: history.unanswered.map(
      ({ clientId, because }) => `${clientId} never got an answer: ${because}`,
    ),
  }
}

function loss({ acknowledged, log }: History): string[] {
  const logged = new Map(log.map((entry) => [entry.clientId, entry]))
  return acknowledged.flatMap(({ clientId, id, seq }) => {
    const found = logged.get(clientId)
    if (!found) return `${clientId}, acknowledged as number ${seq}, is not in the log`
    if (found.id !== id || found.seq !== seq)
      return `${clientId} was acknowledged as ${id} at ${seq} and is ${found.id} at ${found.seq}`
    return []
  })
}

function duplicates({ log }: History): string[] {
  const named = (name: string, keyOf: (entry: Logged) => string) =>
    repeated(log.map(keyOf)).map((key) => `${name} ${key} is in the log more than once`)
  return [
    ...named('message', ({ id }) => id),
    ...named('sending', ({ roomId, userId, clientId }) => `${roomId} ${userId} ${clientId}`),
  ]
}

function numbering({ log }: History): string[] {
  return [...byRoom(log)].flatMap(([roomId, entries]) =>
    entries
      .flatMap(({ seq, numbers }) => (numbers[0] === seq ? numbers : [seq, ...numbers]))
      .sort((one, other) => one - other)
      .flatMap((number, at) =>
        number === at + 1 ? [] : `room ${roomId}: ${number} stands where ${at + 1} should`,
      ),
  )
}

/**
 * Real-time order (Herlihy and Wing's linearizability, for a log): goes through both lists by time and keeps, for
 * each room, the highest number acknowledged so far.
 */
function inversions({ sent, acknowledged, log }: History): string[] {
  const logged = new Map(log.map((entry) => [entry.clientId, entry]))
  const waiting = [...acknowledged].sort((one, other) => one.at - other.at)
  const highest = new Map<string, number>()
  let next = 0
  return [...sent]
    .sort((one, other) => one.at - other.at)
    .flatMap(({ clientId, roomId, at }) => {
      for (; (waiting[next]?.at ?? Infinity) < at; next += 1) {
        const { clientId: before, seq } = waiting[next] as (typeof waiting)[number]
        const room = logged.get(before)?.roomId ?? ''
        highest.set(room, Math.max(seq, highest.get(room) ?? 0))
      }
      const seq = logged.get(clientId)?.seq
      const before = highest.get(roomId) ?? 0
      return seq === undefined || seq > before
        ? []
        : `${clientId} is number ${seq}, and was sent after ${before} had been acknowledged`
    })
}

function inventions({ sent, log }: History): string[] {
  const known = new Set(
    sent.map(({ clientId, roomId, userId }) => `${clientId} ${roomId} ${userId}`),
  )
  return log.flatMap(({ clientId, roomId, userId }) =>
    known.has(`${clientId} ${roomId} ${userId}`) ? [] : `nobody sent ${clientId} as ${userId}`,
  )
}

function leaks(history: History): string[] {
  const { sent, received, removed } = history
  const sentAt = new Map(sent.map(({ clientId, at }) => [clientId, at]))
  const editedAt = askedFor(history)
  const removedAt = new Map(removed.map(({ roomId, userId, at }) => [`${roomId} ${userId}`, at]))
  return received.flatMap(({ roomId, userId, clientId, id, changed }) => {
    const gone = removedAt.get(`${roomId} ${userId}`) ?? Infinity
    const at = Math.max(sentAt.get(clientId) ?? 0, editedAt(id, changed))
    const since = at - gone
    return since > 0 ? `${userId} received ${clientId}, sent ${Math.round(since)} ms too late` : []
  })
}

function differences({ states, notToldToGo }: History): string[] {
  return [
    ...states.flatMap(differencesOf),
    ...notToldToGo.map(({ roomId, userId }) => `${userId} still believes to be in ${roomId}`),
  ]
}

function differencesOf({ client, shown, fresh }: ClientState): string[] {
  const ids = ({ id }: { id: string }) => id
  if (!isDeepStrictEqual(shown.map(ids), fresh.map(ids))) {
    const missing = fresh.filter(({ id }) => !shown.some((message) => message.id === id))
    return [
      `${client} shows ${shown.length} messages of ${fresh.length}, ${missing.length} missing`,
    ]
  }
  return shown.flatMap((message, at) =>
    isDeepStrictEqual(message, fresh[at]) ? [] : `${client} shows an old ${message.id}`,
  )
}

function repeated(keys: readonly string[]): string[] {
  const seen = new Set<string>()
  return keys.filter((key) => seen.size === seen.add(key).size)
}

function byRoom(log: readonly Logged[]): Map<string, Logged[]> {
  const rooms = new Map<string, Logged[]>()
  for (const entry of [...log].sort((one, other) => one.seq - other.seq))
    rooms.set(entry.roomId, [...(rooms.get(entry.roomId) ?? []), entry])
  return rooms
}
