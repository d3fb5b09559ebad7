import { describe, expect, test } from 'vitest'
import type { WireMessage } from '#models/message/message.ts'
import { check, INVARIANTS, type Invariant } from '#tests/faults/history/check.ts'
import { emptyHistory, type History, type Logged } from '#tests/faults/history/history.ts'

const ROOM = 'a-room'
const wire = (seq: number, changed = seq) => ({ id: `m-${seq}`, seq, changed }) as WireMessage
const upTo10 = Array.from({ length: 10 }, (_, at) => at + 1)

/** Ten messages, each sent after the one before was acknowledged; afterwards somebody is removed. */
function sound(): History {
  const history = emptyHistory()
  for (const seq of upTo10) {
    const clientId = `sending-${seq}`
    const at = seq * 10
    history.sent.push({ roomId: ROOM, userId: 'writer', clientId, text: `text ${seq}`, at })
    history.acknowledged.push({ clientId, id: `m-${seq}`, seq, at: at + 5 })
    const message = { id: `m-${seq}`, changed: seq }
    history.received.push({ roomId: ROOM, userId: 'reader', clientId, ...message, at: at + 6 })
    history.log.unshift(logged(seq))
  }
  const shown = upTo10.map((seq) => wire(seq))
  history.states.push({ client: 'reader', roomId: ROOM, shown, fresh: structuredClone(shown) })
  history.removed.push({ roomId: ROOM, userId: 'removed', at: 200 })
  return history
}

function logged(seq: number, over: Partial<Logged> = {}): Logged {
  const [id, clientId, text] = [`m-${seq}`, `sending-${seq}`, `text ${seq}`]
  const numbers = [over.seq ?? seq]
  const found = { id, roomId: ROOM, userId: 'writer', clientId, text, seq, numbers, reactions: [] }
  return { ...found, ...over }
}

/** The log's entry with this number becomes others, or nothing. */
const replace =
  (seq: number, ...by: Logged[]) =>
  (history: History) =>
    void history.log.splice(10 - seq, 1, ...by)

const also = (seq: number, over: Partial<Logged>) => (history: History) =>
  void history.log.push(logged(seq, over))

const shows = (change: (all: WireMessage[]) => WireMessage[]) => (history: History) => {
  history.states = history.states.map((state) => ({ ...state, shown: change([...state.shown]) }))
}

const receivesSentAt = (at: number) => (history: History) => {
  const sending = { roomId: ROOM, clientId: 'late' }
  history.sent.push({ ...sending, userId: 'writer', text: 'late', at })
  history.received.push({ ...sending, userId: 'removed', id: 'm-11', changed: 11, at: 300 })
}

/** The fifth message is edited and reacted to, under the numbers 11 and 12. */
const changed = (over: Partial<Logged>) => (history: History) => {
  const asked = { roomId: ROOM, userId: 'writer', messageId: 'm-5', at: 120, refused: false }
  history.changes.push({ ...asked, wish: { edit: 'edited' }, changed: 11 })
  history.changes.push({ ...asked, wish: { emoji: '👍', on: true }, changed: 12 })
  const reactions = [{ emoji: '👍', users: ['writer'] }]
  replace(5, logged(5, { text: 'edited', numbers: [5, 11, 12], reactions, ...over }))(history)
}

const receivesEditedAt = (at: number) => (history: History) => {
  changed({})(history)
  history.changes = history.changes.map((change) => ({ ...change, at }))
  const edited = { roomId: ROOM, clientId: 'sending-5', id: 'm-5', changed: 11 }
  history.received.push({ ...edited, userId: 'removed', at: 300 })
}

const sentAfterAll = (history: History) => {
  history.sent.push({ roomId: ROOM, userId: 'writer', clientId: 'new', text: 'new', at: 150 })
  history.log = [logged(1, { id: 'new', clientId: 'new', text: 'new' })]
  history.log.push(...upTo10.map((seq) => logged(seq, { seq: seq + 1 })))
  history.acknowledged = history.acknowledged.map((one) => ({ ...one, seq: one.seq + 1 }))
}

const SEEDED: Array<[what: string, seed: (history: History) => void, found: Invariant[]]> = [
  ['an acknowledged message that is gone from the end', replace(10), ['loss']],
  ['one that is gone from the middle', replace(5), ['loss', 'numbering']],
  ['a message with another text', replace(5, logged(5, { text: 'altered' })), ['contents']],
  ['a message that is another one now', replace(5, logged(5, { id: 'other' })), ['loss']],
  ['the same sending twice', also(5, { id: 'again', seq: 11 }), ['loss', 'duplicates']],
  ['a message twice', also(5, { clientId: 'x', seq: 11 }), ['duplicates', 'inventions']],
  ['a number twice', also(5, { id: 'x', clientId: 'x' }), ['numbering', 'inventions']],
  ['a message before what was acknowledged', sentAfterAll, ['inversions']],
  ['a message that nobody sent', also(11, {}), ['inventions']],
  ['a message of another author', replace(5, logged(5, { userId: 'other' })), ['inventions']],
  ['what somebody received after being removed', receivesSentAt(201), ['leaks']],
  ['an edit that is gone', changed({ text: 'text 5' }), ['contents']],
  ['a reaction that is gone', changed({ reactions: [] }), ['contents']],
  ['a change without its number', changed({ numbers: [5, 12] }), ['numbering']],
  ['two changes under one number', changed({ numbers: [5, 10, 11, 12] }), ['numbering']],
  ['an edit that somebody received after being removed', receivesEditedAt(201), ['leaks']],
  ['a client without the last message', shows((all) => all.slice(0, -1)), ['differences']],
  ['a client with a hole', shows((all) => all.toSpliced(4, 1)), ['differences']],
  ['a client that shows one twice', shows((all) => [...all, wire(10)]), ['differences']],
  ['a client in another order', shows((all) => all.toReversed()), ['differences']],
  ['a client with an old version', shows((all) => all.with(4, wire(5, 4))), ['differences']],
  [
    'somebody removed who was not told',
    ({ notToldToGo }) => void notToldToGo.push({ roomId: ROOM, userId: 'removed' }),
    ['differences'],
  ],
  [
    'a message without an answer',
    ({ unanswered }) => void unanswered.push({ clientId: 'c1', because: 'nothing came' }),
    ['unanswered'],
  ],
]

const found = (history: History) =>
  Object.entries(check(history)).flatMap(([name, all]) => (all.length > 0 ? [name] : []))

describe('the history checker', () => {
  test('finds nothing in a sound history', () => {
    expect(found(sound())).toEqual([])
  })

  test('lets through what was under way when somebody was removed', () => {
    const history = sound()
    receivesSentAt(199)(history)
    expect(found(history)).toEqual([])
  })

  test('lets messages that were sent side by side stand in either order', () => {
    const history = sound()
    // After the ninth was acknowledged, and before the tenth was.
    const sending = { roomId: ROOM, userId: 'writer', clientId: 'x', text: 'x' }
    history.sent.push({ ...sending, at: 104 })
    history.log.push(logged(11, { ...sending, id: 'x' }))
    expect(found(history)).toEqual([])
  })

  test('lets through changes that took their numbers, before somebody was removed', () => {
    const history = sound()
    receivesEditedAt(199)(history)
    expect(found(history)).toEqual([])
  })

  test('lets a change that nobody heard of again have happened or not', () => {
    for (const text of ['edited', 'text 5']) {
      const history = sound()
      changed({ text })(history)
      history.changes = history.changes.map((change) => ({ ...change, changed: null }))
      expect(found(history)).toEqual([])
    }
  })

  test('lets through a message that was written although its answer was lost', () => {
    const history = sound()
    history.acknowledged.pop()
    expect(found(history)).toEqual([])
  })

  test.each(SEEDED)('finds %s', (_, seed, expected) => {
    const history = sound()
    seed(history)
    expect(found(history)).toEqual(expected)
  })

  test('can find each kind that it reports', () => {
    const covered = new Set(SEEDED.flatMap(([, , names]) => names))
    expect([...covered].sort()).toEqual(Object.keys(INVARIANTS).sort())
  })
})
