import type { MessageRecord } from './record.server.ts'

type Optional = 'editedAt' | 'mentions' | 'reactions' | 'pinnedAt' | 'files'

/** A message without some of what it may have. */
export function without(message: MessageRecord, ...parts: Optional[]): MessageRecord {
  const rest = { ...message }
  for (const part of parts) delete rest[part]
  return rest
}
