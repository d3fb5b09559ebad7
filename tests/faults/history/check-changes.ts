import type { Change, History, Logged } from './history.ts'

/** A change that may have happened: acknowledged with its number, or without an answer. */
type Possible<Value> = Change & { value: Value }

/**
 * What a message's text, or somebody's reaction, may be in the end: what the acknowledged change with the highest
 * number made it, or what one that nobody heard of again wanted. Changes are registers with a last writer
 * (Herlihy and Wing's linearizability, for a register whose writes are numbered).
 */
function possibleValues<Value>(changes: ReadonlyArray<Possible<Value>>, initial: Value): Value[] {
  const open = changes.filter(({ changed, refused }) => changed === null && !refused)
  const last = changes.reduce<Possible<Value> | null>(
    (best, change) =>
      change.changed !== null && change.changed >= (best?.changed ?? 0) ? change : best,
    null,
  )
  return [last ? last.value : initial, ...open.map(({ value }) => value)]
}

/** Which texts a logged message may have: as it was sent, or as its author edited it; null for an invention. */
function textsOf({ sent, changes }: History): (entry: Logged) => string[] | null {
  const original = new Map(sent.map(({ clientId, text }) => [clientId, text]))
  const edits = groupBy(
    changes.flatMap((change) =>
      'edit' in change.wish ? { ...change, value: change.wish.edit } : [],
    ),
    ({ messageId }) => messageId,
  )
  return ({ id, clientId }) => {
    const text = original.get(clientId)
    return text === undefined ? null : possibleValues(edits.get(id) ?? [], text)
  }
}

/** Texts that are not what was written or last edited, and reactions that are not as their people left them. */
export function contents(history: History): string[] {
  const { changes, log } = history
  const texts = textsOf(history)
  const logged = new Map(log.map((entry) => [entry.id, entry]))
  const reactions = groupBy(
    changes.flatMap((change) =>
      'emoji' in change.wish ? { ...change, emoji: change.wish.emoji, value: change.wish.on } : [],
    ),
    ({ messageId, userId, emoji }) => `${messageId} ${userId} ${emoji}`,
  )
  return [
    ...log.flatMap((entry) =>
      (texts(entry)?.includes(entry.text) ?? true) ? [] : `${entry.clientId} has another text`,
    ),
    ...[...reactions.values()].flatMap((wishes) => {
      const [first] = wishes
      if (!first) return []
      const { messageId, userId, emoji } = first
      const users = logged.get(messageId)?.reactions.find((one) => one.emoji === emoji)?.users
      const is = users?.includes(userId) ?? false
      return possibleValues<boolean>(wishes, false).includes(is)
        ? []
        : `${userId} ${is ? 'has' : 'has not'} ${emoji} at ${messageId}`
    }),
  ]
}

/**
 * When an edit was asked for that took this number; 0 for any other number. Only edits: their texts are all
 * different, so none is answered with what another change had made already.
 */
export function askedFor({ changes }: History): (id: string, changed: number) => number {
  const at = new Map(
    changes.flatMap((change) =>
      'edit' in change.wish && change.changed !== null
        ? [[`${change.messageId} ${change.changed}`, change.at] as const]
        : [],
    ),
  )
  return (id, changed) => at.get(`${id} ${changed}`) ?? 0
}

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}
