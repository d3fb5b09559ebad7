import { Form } from '@remix-run/react'
import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { readFileReference, type FileMention } from '#models/file/file.ts'
import { MESSAGE_TEXT_LIMIT, type WireMessage } from '#models/message/message.ts'
import type { PresentMember } from '#models/room/protocol.ts'
import { KeptFile } from '#app/forms/file-field.tsx'
import { localePath, useLocale } from '#app/i18n/locale.ts'
import { useLive } from '#app/rooms/connection/live.tsx'
import { AttachButton } from '#app/rooms/files/attach-button.tsx'
import { AttachedFiles } from '#app/rooms/files/attached-files.tsx'
import { useAttachments } from '#app/rooms/files/use-attachments.ts'
import { roomPath } from '#app/rooms/index.ts'
import { Icon } from '#app/ui/icon.tsx'
import { Answering } from './answering.tsx'
import { placeOf } from './in-tab.ts'
import { LengthNote } from './length-note.tsx'
import { MessageField } from './message-field.tsx'
import { useDraft } from './use-draft.ts'
import { useRefused } from './use-refused.ts'

/** Something that a reader sees, as the portal asks for. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u

interface ComposerProps {
  roomId: string
  title: string
  /** Under which a form posted without script is posted once, however often it is sent. */
  clientId: string
  /** Who may be addressed. */
  people: readonly PresentMember[]
  /** What is being answered. */
  answered: WireMessage | null
  /** It is not, or no longer. */
  onAnswered: () => void
  onSend: (text: string, files: readonly FileMention[]) => void
  onType: () => void
  onLeave: () => void
}

/** Where one writes, addresses people and attaches files. */
export function Composer({
  roomId,
  title,
  clientId,
  people,
  answered,
  onAnswered,
  onSend,
  onType,
  onLeave,
}: ComposerProps) {
  const { t } = useTranslation('rooms')
  const locale = useLocale()
  const field = useRef<HTMLTextAreaElement>(null)
  const returned = useRefused()
  const [draft, write] = useDraft(placeOf(useLive().userId, roomId), field, returned.text)
  const [kept, setKept] = useState(returned.files)
  const attached = useAttachments(roomId)
  /** It was to be sent before everything attached was there. */
  const [hasty, setHasty] = useState(false)
  const note = useId()
  useEffect(() => {
    if (answered) field.current?.focus()
  }, [answered])
  const tooLong = draft.length > MESSAGE_TEXT_LIMIT
  const waiting = attached.all.some(({ file }) => !file)

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    field.current?.focus()
    const marked = new FormData(event.currentTarget).getAll('files')
    const files = [
      ...marked.flatMap((value) =>
        typeof value === 'string' ? (readFileReference(value) ?? []) : [],
      ),
      ...attached.all.flatMap(({ file }) => file ?? []),
    ]
    setHasty(waiting)
    if (tooLong || waiting || (files.length === 0 && !VISIBLE.test(draft))) return
    onSend(draft.trim(), files)
    write('')
    attached.clear()
    setKept([])
  }

  return (
    <Form
      method="post"
      encType="multipart/form-data"
      action={localePath(locale, roomPath(roomId))}
      onSubmit={submit}
      className="relative mx-2 mb-[max(0.5rem,env(safe-area-inset-bottom))] rounded-xl border-[1.5px] border-estuary bg-sheet shadow-lift has-[textarea:focus-visible]:outline-3 has-[textarea:focus-visible]:outline-focus sm:mx-7 sm:mb-5"
    >
      <input type="hidden" name="clientId" value={returned.clientId ?? clientId} />
      {answered ? <Answering message={answered} onStop={onAnswered} /> : null}
      <AttachedFiles files={attached.all} onRetry={attached.retry} onRemove={attached.remove} />
      {kept.map((reference) => (
        <div key={reference} className="px-3.5 pt-1.5 text-sm">
          <KeptFile name="files" reference={reference} />
        </div>
      ))}
      <MessageField
        field={field}
        title={title}
        draft={draft}
        tooLong={tooLong}
        note={note}
        people={people}
        onWrite={(text) => {
          write(text)
          onType()
        }}
        onFiles={attached.add}
        onEscape={answered ? onAnswered : onLeave}
      />
      <div className="flex min-h-11 items-center gap-3 px-1.5 pb-1.5 text-sm text-muted">
        <AttachButton onFiles={attached.add} />
        <div id={note} className="min-w-0">
          {hasty && waiting ? (
            <p role="alert" className="font-semibold text-kapok">
              {t('files.wait')}
            </p>
          ) : null}
          {returned.problem && !tooLong ? (
            <p className="font-semibold text-kapok">{returned.problem}</p>
          ) : null}
          <LengthNote length={draft.length} />
        </div>
        <button
          type="submit"
          aria-disabled={tooLong || waiting || undefined}
          className="ms-auto inline-flex min-h-9 shrink-0 cursor-pointer items-center gap-1.5 rounded-lg bg-estuary px-4 font-semibold text-on-colour hover:bg-estuary-strong aria-disabled:opacity-60"
        >
          {t('composer.send')}
          <Icon name="send" className="size-4.5" />
        </button>
      </div>
    </Form>
  )
}
