import { useTranslation } from 'react-i18next'
import { nameFor, type OrganisationMention } from '#models/organisation/organisation.ts'
import type { PresentMember } from '#models/room/protocol.ts'
import { langAttribute } from '#models/text/locale.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { useLocale } from '#app/i18n/locale.ts'
import { organisationPath } from '#app/organisations/index.ts'
import { Avatar } from '#app/rooms/avatar.tsx'
import { partyColour } from '#app/ui/party-colour.ts'
import { usePurpose } from '#app/rooms/room-context.ts'

interface PartyMembersProps {
  /** Null for the guests, who come for none. */
  party: OrganisationMention | null
  members: readonly PresentMember[]
  reader: string
}

/** One party with its colour and its people, those who are there first. */
export function PartyMembers({ party, members, reader }: PartyMembersProps) {
  const { t } = useTranslation('rooms')
  const { parties } = usePurpose()
  const colour = partyColour(
    parties.map(({ id }) => id),
    party?.id ?? null,
  )
  const present = [...members].sort((one, other) => Number(other.online) - Number(one.online))
  return (
    <section className="mb-5">
      <h3 className="mb-1 flex items-baseline gap-2 font-sans text-[0.9375rem] leading-snug font-semibold">
        <span aria-hidden="true" className={`size-2.5 shrink-0 rounded-[3px] ${colour}`} />
        {party ? <PartyName party={party} /> : t('about.guests')}
      </h3>
      <ul>
        {present.map(({ id, name, role, online }) => (
          <li
            key={id}
            data-online={online}
            data-me={id === reader}
            className="flex min-h-9 items-center gap-2.5 ps-4.5 text-sm"
          >
            <span className="relative">
              <Avatar name={name} colour={colour} className="size-7 text-sm" />
              {online ? (
                <span className="absolute -end-0.5 -bottom-0.5 size-2.5 rounded-full border-2 border-sheet bg-lotus" />
              ) : null}
            </span>
            <span className="min-w-0 truncate">
              {name}
              {id === reader ? <span className="text-muted"> {t('about.you')}</span> : null}
              <span className="sr-only"> {t(online ? 'about.online' : 'about.offline')}</span>
            </span>
            {role === 'lead' ? (
              <span className="ms-auto text-xs whitespace-nowrap text-muted">
                {t('about.lead')}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

function PartyName({ party }: { party: OrganisationMention }) {
  const { name, language } = nameFor(useLocale(), party.names)
  return (
    <LocaleLink
      to={organisationPath(party.slug)}
      lang={language === 'pt' ? language : langAttribute(language)}
      className="inline-flex min-h-6 items-center hover:underline"
    >
      {name}
    </LocaleLink>
  )
}
