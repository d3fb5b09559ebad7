import type { WireMessage } from '#models/message/message.ts'
import type { Witness } from '#tests/faults/clients/page.ts'
import { emptyHistory, type Change, type History } from './history.ts'

/** Writes the history while it happens. */
export class Recorder {
  readonly history: History = emptyHistory()
  readonly #sent = new Set<string>()

  /** Of one person in one room, however many pages they open. */
  witness(userId: string): Witness {
    const { history } = this
    return {
      sending: ({ clientId, roomId, text }) => {
        if (this.#sent.size === this.#sent.add(clientId).size) return
        history.sent.push({ clientId, roomId, userId, text, at: performance.now() })
      },
      acknowledged: ({ clientId, id, seq }) => {
        history.acknowledged.push({ clientId, id, seq, at: performance.now() })
      },
      changing: (asked) => {
        const change: Change = {
          ...asked,
          ...{ userId, at: performance.now(), changed: null, refused: false },
        }
        history.changes.push(change)
        return change
      },
      overheard: (body) => {
        const at = performance.now()
        for (const { roomId, clientId, id, changed } of messagesIn(body))
          history.received.push({ userId, roomId, clientId, id, changed, at })
      },
    }
  }

  removed(roomId: string, userId: string): void {
    this.history.removed.push({ roomId, userId, at: performance.now() })
  }

  isRemoved(roomId: string, userId: string): boolean {
    return this.history.removed.some((one) => one.roomId === roomId && one.userId === userId)
  }
}

interface Carrier {
  message?: WireMessage
  messages?: WireMessage[]
}

/** Of an event, `[name, {message}]`, or of an answer, `[{ok, messages}]`. */
function messagesIn(body: string): WireMessage[] {
  const carriers = JSON.parse(body) as Array<string | Carrier | null>
  return carriers.flatMap((carrier) => {
    if (typeof carrier !== 'object' || carrier === null) return []
    return [...(carrier.messages ?? []), ...(carrier.message ? [carrier.message] : [])]
  })
}
