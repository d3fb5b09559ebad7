import { readFileSync } from 'node:fs'

export interface RealOrganisation {
  displayName: string
  names: Record<string, string>
  acronyms: string[]
  aliases: string[]
  types: string[]
  city: string
}

/** The organisations of the reduced file that the demo content is made of. */
export function realOrganisations(): RealOrganisation[] {
  const file = new URL('../../server/demo/ror-gba.json', import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')) as RealOrganisation[]
}

const cut = (text: string, between: string, random: () => number): [string, string] => {
  const parts = text.split(between)
  const at = 1 + Math.floor(random() * Math.max(1, parts.length - 1))
  return [parts.slice(0, at).join(between), parts.slice(at).join(between)]
}

/** One name of the beginning of one real name and the end of another. */
export function permutedName(
  names: readonly string[],
  between: '' | ' ',
  random: () => number,
): string {
  const any = () => names[Math.floor(random() * names.length)] ?? ''
  const [beginning] = cut(any(), between, random)
  const [, end] = cut(any(), between, random)
  return `${beginning}${between}${end}`.trim()
}
