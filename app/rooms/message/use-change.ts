import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SocketErrorCode } from '#models/room/protocol.ts'
import { useDeeds } from './deeds.ts'
import type { RoomSession } from '#app/rooms/connection/room-session.ts'

const REASONS = ['read-only', 'not-found', 'forbidden', 'too-long', 'rate-limited'] as const

interface Changing {
  change: RoomSession['change']
  /** Why the last change was refused, in words. */
  problem: string | null
}

/** Changes a message, and says so where that is refused. */
export function useChange(): Changing {
  const { t } = useTranslation('rooms')
  const { session } = useDeeds()
  const [code, setCode] = useState<SocketErrorCode | null>(null)
  const reason = REASONS.find((known) => known === code) ?? 'unavailable'
  return {
    async change(name, request) {
      const refused = await session.change(name, request)
      setCode(refused)
      return refused
    },
    problem: code === null ? null : t(`message.refused.${reason}`),
  }
}
