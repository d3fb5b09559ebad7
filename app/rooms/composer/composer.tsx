import { Form } from '@remix-run/react'
import { useEffect, useId, useRef, type FormEvent, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { MESSAGE_TEXT_LIMIT, type WireMessage } from '#models/message/message.ts'
import { localePath, useLocale } from '#app/i18n/locale.ts'
import { roomPath } from '#app/rooms/index.ts'
import { Icon } from '#app/ui/icon.tsx'
import { Answering } from './answering.tsx'
import { LengthNote } from './length-note.tsx'
import { sends } from './sends.ts'
import { useRefused } from './use-refused.ts'
import { useDraft } from './use-draft.ts'

/** Something that a reader sees, as the portal asks for. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u

interface ComposerProps {
  roomId: string
  title: string
  /** Under which a form posted without script is posted once, however often it is sent. */
  clientId: string
  /** What is being answered. */
  answered: WireMessage | null
  /** It is not, or no longer. */
  onAnswered: () => void
  onSend: (text: string) => void
  onType: () => void
  onLeave: () => void
}

/** Where one writes. It grows up to eight lines, since an unseen copy of the text behind the field does. */
export function Composer({
  roomId,
  title,
  clientId,
  answered,
  onAnswered,
  onSend,
  onType,
  onLeave,
}: ComposerProps) {
  const { t } = useTranslation('rooms')
  const locale = useLocale()
  const field = useRef<HTMLTextAreaElement>(null)
  const { returned, problem } = useRefused()
  const [draft, write] = useDraft(roomId, field, returned)
  const note = useId()
  useEffect(() => {
    if (answered) field.current?.focus()
  }, [answered])
  const tooLong = draft.length > MESSAGE_TEXT_LIMIT

  const submit = (event: FormEvent) => {
    event.preventDefault()
    field.current?.focus()
    if (tooLong || !VISIBLE.test(draft)) return
    onSend(draft.trim())
    write('')
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing)
      (answered ? onAnswered : onLeave)()
    if (!sends(event)) return
    event.preventDefault()
    event.currentTarget.form?.requestSubmit()
  }

  return (
    <Form
      method="post"
      action={localePath(locale, roomPath(roomId))}
      onSubmit={submit}
      className="mx-2 mb-[max(0.5rem,env(safe-area-inset-bottom))] rounded-xl border-[1.5px] border-estuary bg-sheet shadow-lift has-[textarea:focus-visible]:outline-3 has-[textarea:focus-visible]:outline-focus sm:mx-7 sm:mb-5"
    >
      <input type="hidden" name="clientId" value={clientId} />
      {answered ? <Answering message={answered} onStop={onAnswered} /> : null}
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
          required
          value={draft}
          enterKeyHint="send"
          aria-label={t('composer.label')}
          aria-describedby={note}
          aria-invalid={tooLong || undefined}
          placeholder={t('composer.placeholder', { title })}
          onChange={(event) => {
            write(event.target.value)
            onType()
          }}
          onKeyDown={onKeyDown}
          className="max-h-[8lh] w-full resize-none overflow-y-auto bg-transparent outline-none placeholder:text-muted"
        />
      </div>
      <div className="flex min-h-11 items-center gap-3 pe-1.5 pb-1.5 ps-3.5 text-sm text-muted">
        <div id={note} className="min-w-0">
          {problem && !tooLong ? <p className="font-semibold text-kapok">{problem}</p> : null}
          <LengthNote length={draft.length} />
        </div>
        <button
          type="submit"
          aria-disabled={tooLong || undefined}
          className="ms-auto inline-flex min-h-9 shrink-0 cursor-pointer items-center gap-1.5 rounded-lg bg-estuary px-4 font-semibold text-on-colour hover:bg-estuary-strong aria-disabled:opacity-60"
        >
          {t('composer.send')}
          <Icon name="send" className="size-4.5" />
        </button>
      </div>
    </Form>
  )
}
