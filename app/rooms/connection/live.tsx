import { createContext, useContext, useEffect, useState, type ReactNode } from 'react'
import type { WireMessage } from '#models/message/message.ts'
import { useLocale } from '#app/i18n/locale.ts'
import { browserStore } from '#app/rooms/outbox/outbox-store.ts'
import { createOutbox, type Outbox } from '#app/rooms/outbox/outbox.ts'
import { sayUnreadNotifications } from '#app/ui/unread-notifications.ts'
import { createConnection, type Connection } from './connection.ts'

/** What all rooms of a tab share. */
export interface Live {
  userId: string
  connection: Connection
  outbox: Outbox
  /** Told of every message of one's own once it has been posted. @returns a function that stops listening */
  onPosted: (listener: (message: WireMessage) => void) => () => void
}

const LiveContext = createContext<Live | null>(null)

export function useLive(): Live {
  const live = useContext(LiveContext)
  if (!live) throw new Error('useLive needs a LiveProvider above it')
  return live
}

/** Holds the connection for as long as the reader is among the rooms. */
export function LiveProvider({ userId, children }: { userId: string; children: ReactNode }) {
  const locale = useLocale()
  const [live] = useState(() => createLive(createConnection(locale), userId))
  useEffect(() => {
    const { connection, outbox } = live
    const resume = () => void (connection.status() === 'online' && outbox.resume())
    const unsubscribe = connection.subscribe(resume)
    // What an earlier page left is shown even before there is a connection.
    void outbox.resume()
    const unsay = [
      connection.on('notification.created', ({ unread }) => sayUnreadNotifications(unread)),
      connection.on('notification.read', ({ unread }) => sayUnreadNotifications(unread)),
    ]
    const close = connection.open()
    return () => {
      unsubscribe()
      unsay.forEach((stop) => stop())
      close()
    }
  }, [live])
  return <LiveContext.Provider value={live}>{children}</LiveContext.Provider>
}

function createLive(connection: Connection, userId: string): Live {
  const listeners = new Set<(message: WireMessage) => void>()
  const outbox = createOutbox({
    userId,
    store: browserStore(),
    send: ({ roomId, clientId, text, replyTo, files }) =>
      connection.request('message:send', {
        ...{ roomId, clientId, text },
        ...(replyTo ? { replyTo } : {}),
        ...(files ? { files: files.map(({ id }) => id) } : {}),
      }),
    onPosted: (message) => {
      for (const listener of listeners) listener(message)
    },
    isOnline: () => connection.status() === 'online',
  })
  return {
    userId,
    connection,
    outbox,
    onPosted(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
