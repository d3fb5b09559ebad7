import type { WireParty } from '#models/collaboration/collaboration.ts'
import { nameFor } from '#models/organisation/organisation.ts'
import type { Choice } from '#app/forms/controls.tsx'
import { useLocale } from '#app/i18n/locale.ts'

/** The parties, to choose one of them. */
export function usePartyChoices(parties: readonly WireParty[]): Choice[] {
  const locale = useLocale()
  return parties.map(({ organisation: { id, names } }) => ({
    value: id,
    label: nameFor(locale, names).name,
  }))
}
