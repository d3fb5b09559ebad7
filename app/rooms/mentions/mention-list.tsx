import { useTranslation } from 'react-i18next'
import { Avatar } from '#app/rooms/avatar.tsx'
import { usePurpose } from '#app/rooms/room-context.ts'
import { usePartyName } from '#app/rooms/use-party-name.ts'
import { partyColour } from '#app/ui/party-colour.ts'
import { optionId, type Mentions } from './use-mentions.ts'

/** Over the field the people whom one may mean. The focus stays in the field, also when one is pressed. */
export function MentionList({ listId, offered, current, choose }: Mentions) {
  const { t } = useTranslation('rooms')
  const partyName = usePartyName()
  const parties = usePurpose().parties.map(({ id }) => id)
  return (
    <>
      <p role="status" className="sr-only">
        {offered.length > 0 ? t('mentions.offered', { count: offered.length }) : null}
      </p>
      <div
        id={listId}
        role="listbox"
        aria-label={t('mentions.label')}
        hidden={offered.length === 0}
        className="absolute inset-x-0 bottom-full z-10 mb-1.5 max-h-72 overflow-y-auto rounded-xl border border-sand bg-sheet p-1 shadow-lift sm:max-w-sm"
      >
        {offered.map((person) => (
          // Chosen by keys in the field, which keeps the focus.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={person.id}
            id={optionId(listId, person)}
            role="option"
            tabIndex={-1}
            aria-selected={person === current}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(person)}
            className="flex min-h-11 cursor-pointer items-center gap-2.5 rounded-lg px-2 aria-selected:bg-estuary-soft hover:bg-sand-soft"
          >
            <Avatar
              name={person.name}
              colour={partyColour(parties, person.organisation)}
              className="size-7 text-sm"
            />
            <span className="min-w-0 leading-snug">
              <span className="block truncate font-semibold">{person.name}</span>
              <span className="block truncate text-xs text-muted">
                {partyName(person.organisation) ?? t('conversation.guest')}
              </span>
            </span>
          </div>
        ))}
      </div>
    </>
  )
}
