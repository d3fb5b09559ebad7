import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { localePath, useLocale } from '#app/i18n/locale.ts'
import { roomUploadsPath } from '#app/rooms/index.ts'
import { createAttachments, type Attachment } from './attachments.ts'
import { sendFile } from './send-file.ts'

/** Of this tab. */
const attachments = createAttachments(sendFile)

const NONE: readonly Attachment[] = []

/** What is attached in one room and not sent yet. */
export function useAttachments(roomId: string) {
  const address = localePath(useLocale(), roomUploadsPath(roomId))
  const all = useSyncExternalStore(
    attachments.subscribe,
    () => attachments.read(roomId),
    () => NONE,
  )
  const deeds = useMemo(
    () => ({
      retry: (key: number) => attachments.retry(roomId, key),
      remove: (key: number) => attachments.remove(roomId, key),
      clear: () => attachments.clear(roomId),
    }),
    [roomId],
  )
  const add = useAttaching(roomId, address)
  return { all, add, ...deeds }
}

function useAttaching(roomId: string, address: string) {
  return useCallback(
    (files: Iterable<File>) => attachments.add(roomId, address, [...files]),
    [roomId, address],
  )
}
