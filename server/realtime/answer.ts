import { DomainError, type ErrorCode } from '#models/errors.ts'
import type { WireMessage } from '#models/message/message.ts'
import type { Answer, SocketError, SocketErrorCode } from '#models/room/protocol.ts'
import type { Script } from '#models/text/locale.ts'
import { logger } from '#server/logger.ts'
import { asRead } from './as-read.ts'
import { inFrames, type Encoded } from './frames.ts'

const TOLD_AS: Partial<Record<ErrorCode, SocketErrorCode>> = {
  'illegal-transition': 'invalid',
  conflict: 'invalid',
}

/** Seconds; for failures that say nothing of their own. */
const RETRY_AFTER = 2

/** One failed write refuses many messages, and is one line in the log. */
const logged = new WeakSet<object>()

/** What a socket hears of whatever a verb threw. A fault of ours is logged and answered as `unavailable`. */
export function asSocketError(error: unknown, context: object): SocketError {
  const fault = error instanceof DomainError ? error.cause : error
  if (fault instanceof Error && !logged.has(fault)) {
    logged.add(fault)
    logger.error({ ...context, err: fault }, 'a socket request failed')
  }
  if (!(error instanceof DomainError)) return { code: 'unavailable', retryAfter: RETRY_AFTER }
  const code = (TOLD_AS[error.code] ?? error.code) as SocketErrorCode
  const { retryAfter } = error.detail
  return retryAfter === undefined ? { code } : { code, retryAfter }
}

/** A success that is JSON already, because others are told the same. */
export class WrittenAnswer {
  readonly ok = true
  readonly json: string

  private constructor(json: string) {
    this.json = json
  }

  /** @param script of whoever asked; null for readers of English */
  static of(message: WireMessage, script: Script | null): WrittenAnswer {
    return new WrittenAnswer(`{"ok":true,"message":${asRead(message, script ?? 'plain')}}`)
  }
}

/** The acknowledgement of the request with this id, in the default namespace. */
export const encodeAnswer = (id: number, answer: Answer | WrittenAnswer): Encoded => {
  const json = answer instanceof WrittenAnswer ? answer.json : JSON.stringify(answer)
  return inFrames([`3${id}[${json}]`])
}
