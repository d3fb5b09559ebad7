import { useTranslation } from 'react-i18next'
import type { WireMessage } from '#models/message/message.ts'
import type { PresentMember } from '#models/room/protocol.ts'
import type { WireRoom } from '#models/room/room.ts'
import { collaborationPath } from '#app/collaborations/index.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { useFormat } from '#app/i18n/format.ts'
import { ExportLink } from '#app/rooms/export/export-link.tsx'
import { roomPath } from '#app/rooms/index.ts'
import { usePurpose } from '#app/rooms/room-context.ts'
import { useArrivalFocus } from '#app/rooms/use-arrival-focus.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { LinkedText } from '#app/rooms/conversation/message-text.tsx'
import { WrittenText } from '#app/ui/written-text.tsx'
import { NewestFiles } from './newest-files.tsx'
import { PartyMembers } from './party-members.tsx'
import { PinnedMessages } from './pinned-messages.tsx'

interface AboutPaneProps {
  room: WireRoom
  members: readonly PresentMember[]
  pinned: readonly WireMessage[]
  /** Newest first. */
  withFiles: readonly WireMessage[]
  reader: string
  /** Of the heading: where this pane was asked for, it is the page. */
  level: 1 | 2
  className: string
}

/** What the room is for, who works together in it, and who is there. */
export function AboutPane({
  room,
  members,
  pinned,
  withFiles,
  reader,
  level,
  className,
}: AboutPaneProps) {
  const { t } = useTranslation('rooms')
  const { t: stateName } = useTranslation('collaborations')
  const format = useFormat()
  const Heading = level === 1 ? 'h1' : 'h2'
  const heading = useArrivalFocus<HTMLHeadingElement>(level === 1)
  const { id, objectives, state, since, parties } = usePurpose()
  const guests = members.filter(
    ({ organisation }) => !room.organisations.includes(organisation ?? ''),
  )
  return (
    <aside
      aria-labelledby="about-title"
      className={`min-h-0 overflow-y-auto border-sand bg-sheet px-5 py-3 sm:px-7 xl:border-s xl:px-5 xl:py-5 ${className}`}
    >
      <div className="mb-3 flex items-center gap-2 max-xl:-ms-3">
        <LocaleLink
          to={roomPath(room.id)}
          aria-label={t('about.back')}
          className="grid size-11 place-items-center rounded-full text-muted hover:bg-sand-soft hover:text-ink xl:hidden"
        >
          <Icon name="back" />
        </LocaleLink>
        <Heading ref={heading} id="about-title" tabIndex={-1} className="text-lg">
          {t('about.title')}
        </Heading>
      </div>
      <dl className="mb-5 text-sm">
        <dt className="sr-only">{t('about.state')}</dt>
        <dd className="flex flex-wrap items-center gap-x-2">
          <Badge tone={room.state === 'archived' ? 'neutral' : 'lotus'}>
            {stateName(`state.${state}`)}
          </Badge>
          <span className="text-muted">{t('about.since', { date: format.date(since) })}</span>
        </dd>
        <dt className="mt-4 font-serif font-semibold">{t('about.objectives')}</dt>
        <dd className="mt-1 wrap-anywhere whitespace-pre-wrap">
          <WrittenText value={objectives} render={(text) => <LinkedText text={text} />} />
        </dd>
      </dl>
      <PinnedMessages roomId={room.id} pinned={pinned} />
      <NewestFiles roomId={room.id} messages={withFiles} />
      <h2 className="mb-2 text-base">{t('about.members')}</h2>
      {parties.map((party) => (
        <PartyMembers
          key={party.id}
          party={party}
          members={members.filter(({ organisation }) => organisation === party.id)}
          reader={reader}
        />
      ))}
      {guests.length > 0 ? <PartyMembers party={null} members={guests} reader={reader} /> : null}
      <LocaleLink
        to={collaborationPath(id)}
        className="mt-2 inline-flex min-h-9 items-center text-sm font-semibold text-estuary underline decoration-1 underline-offset-4"
      >
        {t('about.more')}
      </LocaleLink>
      <div>
        <ExportLink room={room.id} />
      </div>
    </aside>
  )
}
