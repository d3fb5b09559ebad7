import { nameFor } from '#models/organisation/organisation.ts'
import { useLocale } from '#app/i18n/locale.ts'
import { usePurpose } from './room-context.ts'

/** Names of this room's parties by id, as this reader knows them; null for what is no party. */
export function usePartyName(): (organisation: string | null) => string | null {
  const locale = useLocale()
  const { parties } = usePurpose()
  return (organisation) => {
    const party = parties.find(({ id }) => id === organisation)
    return party ? nameFor(locale, party.names).name : null
  }
}
