import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { fileReference, readFileReference } from '#models/file/file.ts'
import { localePath, useLocale } from '#app/i18n/locale.ts'
import { roomUploadsPath } from '#app/rooms/index.ts'
import { keptInTab, placeOf } from '#app/rooms/composer/in-tab.ts'
import { useLive } from '#app/rooms/connection/live.tsx'
import { createAttachments, type Attachment } from './attachments.ts'
import { sendFile } from './send-file.ts'

const kept = keptInTab('attached')

/** Of this tab. */
const attachments = createAttachments(sendFile, {
  read: (place) =>
    kept
      .read(place)
      .split('\n')
      .flatMap((line) => readFileReference(line) ?? []),
  write: (place, files) => kept.write(place, files.map(fileReference).join('\n')),
})

const NONE: readonly Attachment[] = []

/** What is attached in one room and not sent yet. */
export function useAttachments(roomId: string) {
  const address = localePath(useLocale(), roomUploadsPath(roomId))
  const place = placeOf(useLive().userId, roomId)
  const all = useSyncExternalStore(
    attachments.subscribe,
    () => attachments.read(place),
    () => NONE,
  )
  const deeds = useMemo(
    () => ({
      retry: (key: number) => attachments.retry(place, key),
      remove: (key: number) => attachments.remove(place, key),
      clear: () => attachments.clear(place),
    }),
    [place],
  )
  const add = useAttaching(place, address)
  return { all, add, ...deeds }
}

function useAttaching(place: string, address: string) {
  return useCallback(
    (files: Iterable<File>) => attachments.add(place, address, [...files]),
    [place, address],
  )
}
