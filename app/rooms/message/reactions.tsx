import { useTranslation } from 'react-i18next'
import type { WireMessage } from '#models/message/message.ts'
import { useFormat } from '#app/i18n/format.ts'
import { deedsOn, useDeeds } from './deeds.ts'
import { useChange } from './use-change.ts'

/** Under a message what people made of it; one's own stand out, and a press adds or takes back. */
export function Reactions({ message }: { message: WireMessage }) {
  const { t } = useTranslation('rooms')
  const format = useFormat()
  const deeds = useDeeds()
  const { change, problem } = useChange()
  if (message.reactions.length === 0) return null
  const { members } = deeds.session.snapshot()
  const nameOf = (user: string) => members.find(({ id }) => id === user)?.name ?? ''
  const may = deedsOn(message, deeds).react
  return (
    <>
      <ul aria-label={t('message.reactions')} className="mt-1 flex flex-wrap gap-1.5">
        {message.reactions.map(({ emoji, users }) => {
          const own = users.includes(deeds.reader)
          const names = format.list(users.map(nameOf).filter((name) => name !== ''))
          const label = t('message.reacted', { emoji, count: users.length, names })
          return (
            <li key={emoji}>
              <button
                type="button"
                aria-pressed={own}
                aria-disabled={!may || undefined}
                aria-label={label}
                title={names}
                onClick={() => {
                  const request = { messageId: message.id, emoji, on: !own }
                  if (may) void change('reaction:toggle', request)
                }}
                className={`inline-flex min-h-7 cursor-pointer items-center gap-1 rounded-full border px-2 text-sm aria-disabled:cursor-default ${own ? 'border-estuary bg-estuary-soft font-semibold text-estuary' : 'border-sand-strong bg-sheet hover:bg-sand-soft'}`}
              >
                <span>{emoji}</span>
                <span>{users.length}</span>
              </button>
            </li>
          )
        })}
      </ul>
      {problem ? <Refused>{problem}</Refused> : null}
    </>
  )
}

export function Refused({ children }: { children: string }) {
  return (
    <p role="alert" className="text-sm font-semibold text-kapok">
      {children}
    </p>
  )
}
