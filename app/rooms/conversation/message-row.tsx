import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#app/i18n/format.ts'
import { Avatar } from '#app/rooms/avatar.tsx'
import type { PostedRow } from '#app/rooms/log/timeline.ts'
import { LivingMessage } from '#app/rooms/message/living-message.tsx'
import { messageElement } from '#app/rooms/message/show-message.ts'
import { partyColour } from '#app/ui/party-colour.ts'
import { usePurpose } from '#app/rooms/room-context.ts'
import { usePartyName } from '#app/rooms/use-party-name.ts'

interface FrameProps {
  /** Of the element, where others lead to it. */
  id?: string
  author: { name: string; organisation: string | null }
  at: string
  startsGroup: boolean
  children: ReactNode
}

/** Who and when above the first message of a group; the others only say so to those who listen or point. */
export function RowFrame({ id, author, at, startsGroup, children }: FrameProps) {
  const { t } = useTranslation('rooms')
  const format = useFormat()
  const partyName = usePartyName()
  const parties = usePurpose().parties.map(({ id }) => id)
  const party = partyName(author.organisation) ?? t('conversation.guest')
  const time = (
    <time dateTime={at} className="shrink-0 text-xs text-muted">
      {format.date(at, 'time')}
    </time>
  )
  return (
    <div
      id={id}
      tabIndex={id ? -1 : undefined}
      className={`group relative grid grid-cols-[2.5rem_minmax(0,1fr)] gap-x-3 rounded-lg px-2 hover:bg-sand-soft/60 ${startsGroup ? 'mt-2.5 pt-1' : ''}`}
    >
      {startsGroup ? (
        <Avatar name={author.name} colour={partyColour(parties, author.organisation)} />
      ) : (
        <span className="pt-1 text-end opacity-0 group-focus-within:opacity-100 group-hover:opacity-100">
          {time}
        </span>
      )}
      <div className="min-w-0 max-w-measure pb-1 pointer-coarse:pe-8">
        <p className={startsGroup ? 'flex items-baseline gap-x-2 leading-snug' : 'sr-only'}>
          <span className="max-w-3/5 shrink-0 truncate font-semibold">{author.name}</span>{' '}
          <span title={party} className="min-w-0 truncate text-xs text-muted">
            {party}
          </span>{' '}
          {startsGroup ? time : null}
        </p>
        {children}
      </div>
    </div>
  )
}

export const MessageRow = memo(function MessageRow({ row }: { row: PostedRow }) {
  return (
    <RowFrame
      id={messageElement(row.message.id)}
      author={row.message.author}
      at={row.at}
      startsGroup={row.startsGroup}
    >
      <LivingMessage message={row.message} quoted={row.quoted} />
    </RowFrame>
  )
}, sameRow)

/** Rows are made anew with every change; nearly all of them say the same as before. */
function sameRow({ row: before }: { row: PostedRow }, { row: after }: { row: PostedRow }): boolean {
  return (
    before.message === after.message &&
    before.quoted === after.quoted &&
    before.startsGroup === after.startsGroup
  )
}
