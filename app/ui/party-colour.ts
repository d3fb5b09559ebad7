/** A party's colour, by its place in the collaboration, so that one sees at once which side speaks. */
const COLOURS = ['bg-estuary', 'bg-bauhinia', 'bg-lotus', 'bg-kapok'] as const

/** Class for a ground in the party's colour; quiet for guests, who come for none. */
export function partyColour(parties: readonly string[], organisation: string | null): string {
  const place = organisation === null ? -1 : parties.indexOf(organisation)
  return COLOURS[place % COLOURS.length] ?? 'bg-muted'
}
