import type { ClipboardEvent, KeyboardEvent, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { PresentMember } from '#models/room/protocol.ts'
import { MentionList } from '#app/rooms/mentions/mention-list.tsx'
import { optionId, useMentions } from '#app/rooms/mentions/use-mentions.ts'
import { sends, takenByInputMethod } from './sends.ts'

interface MessageFieldProps {
  field: RefObject<HTMLTextAreaElement>
  title: string
  draft: string
  onWrite: (text: string) => void
  tooLong: boolean
  /** Id of what is said about it. */
  note: string
  /** Who may be addressed. */
  people: readonly PresentMember[]
  onFiles: (files: FileList) => void
  onEscape: () => void
}

/** It grows up to eight lines, since an unseen copy of the text behind the field does. */
export function MessageField({
  field,
  title,
  draft,
  onWrite,
  tooLong,
  note,
  people,
  onFiles,
  onEscape,
}: MessageFieldProps) {
  const { t } = useTranslation('rooms')
  const mentions = useMentions({ field, people, write: onWrite })
  const { current, listId } = mentions
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (mentions.onKeyDown(event)) return
    if (event.key === 'Escape' && !takenByInputMethod(event)) onEscape()
    if (!sends(event)) return
    event.preventDefault()
    event.currentTarget.form?.requestSubmit()
  }
  const onPaste = (event: ClipboardEvent) => {
    const { files, types } = event.clipboardData
    // Office programs bring a picture of the text along.
    if (files.length === 0 || types.includes('text/plain')) return
    event.preventDefault()
    onFiles(files)
  }
  return (
    <>
      <MentionList {...mentions} />
      <div className="grid max-h-[calc(8lh+1.25rem)] px-3.5 pt-2.5 *:[grid-area:1/1]">
        <div
          aria-hidden="true"
          className="invisible max-h-[8lh] overflow-hidden wrap-anywhere whitespace-pre-wrap"
        >
          {`${draft} `}
        </div>
        <textarea
          ref={field}
          name="text"
          rows={1}
          value={draft}
          enterKeyHint="send"
          aria-label={t('composer.label')}
          aria-describedby={note}
          aria-invalid={tooLong || undefined}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls={listId}
          aria-activedescendant={current && optionId(listId, current)}
          placeholder={t('composer.placeholder', { title })}
          onChange={(event) => {
            onWrite(event.target.value)
            mentions.look(event.target)
          }}
          onSelect={(event) => mentions.look(event.currentTarget)}
          onCompositionStart={(event) => mentions.compose(event.currentTarget, true)}
          onCompositionEnd={(event) => mentions.compose(event.currentTarget, false)}
          onBlur={mentions.close}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          className="max-h-[8lh] w-full resize-none overflow-y-auto bg-transparent outline-none placeholder:text-muted"
        />
      </div>
    </>
  )
}
