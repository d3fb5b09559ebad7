import type { WireParty } from '#models/collaboration/collaboration.ts'
import { OrganisationName } from '#app/ui/organisation-name.tsx'

interface PartyByIdProps {
  parties: readonly WireParty[]
  id: string
}

/** The registered name of the party with this id. */
export function PartyById({ parties, id }: PartyByIdProps) {
  const party = parties.find(({ organisation }) => organisation.id === id)
  return party ? <OrganisationName names={party.organisation.names} /> : null
}
