import type { WireMessage } from '#models/message/message.ts'

/** A message with the counter values a test cares about. */
export function message(
  seq: number,
  { changed = seq, text = `text ${changed}`, ...rest }: Partial<WireMessage> = {},
): WireMessage {
  return {
    id: seq.toString(16).padStart(24, '0'),
    roomId: 'f'.repeat(24),
    seq,
    changed,
    clientId: `client-${seq}`,
    author: { id: 'a'.repeat(24), name: '林晓', organisation: null },
    text,
    script: 'none',
    at: '2026-11-22T01:00:00.000Z',
    mentions: [],
    reactions: [],
    pinned: false,
    files: [],
    ...rest,
  }
}
