import { DIRECTORY_SORTS, type DirectoryQuery } from '#models/organisation/directory.ts'
import { DISCIPLINES } from '#models/organisation/disciplines.ts'
import { CITIES, CLUSTERS, ORGANISATION_KINDS } from '#models/organisation/organisation.ts'
import { convertText } from '#models/text/conversion.server.ts'
import { LOCALES, type Locale } from '#models/text/locale.ts'
import { realOrganisations } from '#tests/bench/synthetic-organisations.ts'

type Random = () => number

const real = realOrganisations()
const chinese = real.flatMap(({ names }) => names.zh ?? [])
const english = real.flatMap(({ names }) => names.en ?? [])
const acronyms = real.flatMap((organisation) => organisation.acronyms)

const one = <Value>(values: readonly Value[], random: Random): Value =>
  values[Math.floor(random() * values.length)] as Value

const between = (low: number, high: number, random: Random) =>
  low + Math.floor(random() * (high - low + 1))

function pieceOf(name: string, length: number, random: Random): string {
  const start = between(0, Math.max(0, name.length - length), random)
  return name.slice(start, start + length)
}

/** What people type, and how much of the mix it is. */
const TEXTS: ReadonlyArray<readonly [string, number, (random: Random) => string | undefined]> = [
  ['no text', 30, () => undefined],
  [
    'very common word',
    12,
    (random) => one('大学 实验室 大學 university hong of 中国 研究'.split(' '), random),
  ],
  ['one character', 8, (random) => pieceOf(one(chinese, random), 1, random)],
  [
    'part of a Chinese name',
    16,
    (random) => pieceOf(one(chinese, random), between(2, 6, random), random),
  ],
  ['in the other script', 8, (random) => otherScript(pieceOf(one(chinese, random), 5, random))],
  [
    'Latin words',
    14,
    (random) =>
      one(english, random)
        .split(' ')
        .slice(0, between(1, 3, random))
        .join(' '),
  ],
  ['beginning of a word', 6, (random) => one(one(english, random).split(' '), random).slice(0, 4)],
  ['acronym', 3, (random) => one(acronyms, random)],
  ['found nowhere', 3, (random) => `${pieceOf(one(chinese, random), 2, random)}${random()}`],
]

const otherScript = (text: string) => {
  const converted = convertText(text, 'hans', 'hant')
  return converted === text ? convertText(text, 'hant', 'hans') : converted
}

/** One search of the mix: a text or none, in two of three cases narrowed down, any sort, now and then deep pages. */
export function askedOfTheDirectory(random: Random): {
  what: string
  query: DirectoryQuery & { locale: Locale }
} {
  const total = TEXTS.reduce((sum, [, share]) => sum + share, 0)
  let place = random() * total
  const [what, , text] = TEXTS.find(([, share]) => (place -= share) < 0) ?? one(TEXTS, random)
  const q = text(random)
  const maybe = <Choice extends object>(share: number, choice: () => Choice) =>
    random() < share ? choice() : {}
  return {
    what,
    query: {
      ...(q ? { q } : {}),
      ...maybe(0.3, () => ({ kind: one(ORGANISATION_KINDS, random) })),
      ...maybe(0.3, () => ({ seat: one(CITIES, random) })),
      ...maybe(0.15, () => ({ cluster: one(CLUSTERS, random) })),
      ...maybe(0.1, () => ({ discipline: one(DISCIPLINES, random) })),
      ...maybe(0.2, () => ({ verified: true })),
      ...maybe(0.5, () => ({ sort: one(DIRECTORY_SORTS, random) })),
      page: random() < 0.7 ? 1 : random() < 0.8 ? between(2, 40, random) : 2_000,
      locale: one(LOCALES, random),
    },
  }
}
