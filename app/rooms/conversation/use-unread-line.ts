import { useEffect, useState } from 'react'

/**
 * Where the unread line stands: after what was read when the reader came, or came back to the window. It does
 * not move while one is reading.
 * @param lastRead `seq` of the newest message that is read by now
 */
export function useUnreadLine(lastRead: number): number {
  const [readUpTo, setReadUpTo] = useState(lastRead)
  useEffect(() => {
    const leave = () => setReadUpTo(lastRead)
    window.addEventListener('blur', leave)
    return () => window.removeEventListener('blur', leave)
  }, [lastRead])
  return readUpTo
}
