import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { MESSAGE_TEXT_LIMIT, type WireMessage } from '#models/message/message.ts'
import { LengthNote } from '#app/rooms/composer/length-note.tsx'
import { sends } from '#app/rooms/composer/sends.ts'
import { Refused } from './reactions.tsx'
import { useChange } from './use-change.ts'

interface EditMessageProps {
  message: WireMessage
  /** Saved or not. */
  onClose: () => void
}

const BUTTON = 'min-h-9 cursor-pointer rounded-lg px-3.5 text-sm font-semibold'

/** A message in its place to be written anew: as it was written, not as it reads in another script. */
export function EditMessage({ message, onClose }: EditMessageProps) {
  const { t } = useTranslation('rooms')
  const { change, problem } = useChange()
  const [text, setText] = useState(message.text)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    const end = field.current?.value.length ?? 0
    field.current?.focus()
    field.current?.setSelectionRange(end, end)
  }, [])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (text.length > MESSAGE_TEXT_LIMIT || text.trim() === '') return
    const refused = await change('message:edit', { messageId: message.id, text: text.trim() })
    if (refused === null) onClose()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) onClose()
    if (!sends(event)) return
    event.preventDefault()
    event.currentTarget.form?.requestSubmit()
  }
  return (
    <form onSubmit={(event) => void submit(event)} className="my-1">
      <textarea
        ref={field}
        name="edited"
        required
        rows={Math.min(8, text.split('\n').length + 1)}
        value={text}
        aria-label={t('message.edit-label')}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        className="w-full rounded-lg border-[1.5px] border-estuary bg-sheet px-3 py-2"
      />
      {problem ? <Refused>{problem}</Refused> : null}
      <div className="flex flex-wrap items-center gap-2 text-sm text-muted">
        <button type="submit" className={`${BUTTON} bg-estuary text-on-colour`}>
          {t('message.save')}
        </button>
        <button type="button" className={`${BUTTON} text-estuary`} onClick={onClose}>
          {t('message.cancel')}
        </button>
        <LengthNote length={text.length} />
      </div>
    </form>
  )
}
