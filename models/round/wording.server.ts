import { OBJECTIVES_LIMIT } from '#models/collaboration/collaboration.ts'
import type { Title } from '#models/collaboration/title.server.ts'
import { nameFor, type Names } from '#models/organisation/organisation.ts'
import type { ProgrammeRecord } from '#models/programme/record.server.ts'
import { convertText, write } from '#models/text/conversion.server.ts'
import { localeOfScript, type Locale, type Script } from '#models/text/locale.ts'
import type { Trilingual } from '#models/text/trilingual.ts'
import type { Written } from '#models/text/written.ts'

export interface Party {
  names: Names
  objectives: Written | null
}

const cut = (text: string, limit: number) =>
  text.length <= limit ? text : `${text.slice(0, limit - 1)}…`

/**
 * What a matched pair is called and starts from. The title is the parties' registered names in each language, since a
 * programme's title would be the same in each of an organisation's rooms. The objectives are those of both
 * applications, in one script; both parties may write them anew in their agreement.
 */
export function wordingOf(
  { title, summary }: Pick<ProgrammeRecord, 'title' | 'summary'>,
  parties: readonly [Party, Party],
): { title: Title; objectives: Written } {
  const names = parties.map(({ names: own }) => nameFor('zh-Hans', own).name)
  const script = scriptOfBoth(parties)
  const locale = localeOfScript(script)
  const titles = joinedNames(
    parties.map((party) => party.names),
    true,
  )
  const heading = `${title[locale]} / ${title.en}`
  const own = parties.flatMap(({ objectives }, at) =>
    objectives ? [`${names[at]}\n${inScript(objectives, script)}`] : [],
  )
  const share = Math.floor((OBJECTIVES_LIMIT - heading.length) / 2) - 4
  const body = own.length > 0 ? own.map((text) => cut(text, share)) : [summary[locale], summary.en]
  const objectives = [heading, ...body.filter(Boolean)].join('\n\n')
  return {
    title: { ...write(titles[locale], locale), names: titles },
    objectives: { text: cut(objectives, OBJECTIVES_LIMIT), script },
  }
}

function scriptOfBoth(parties: readonly Party[]): Script {
  const scripts = parties.map(({ objectives }) => objectives?.script)
  return scripts.find((script) => script === 'hans' || script === 'hant') ?? 'hans'
}

const inScript = ({ text, script }: Written, wanted: Script) =>
  script === 'none' || script === wanted ? text : convertText(text, script, wanted)

/** Several names as one, in each language; `×` between those that belong together as a pair, else as in a list. */
export function joinedNames(all: readonly Names[], pair = false): Trilingual {
  const join = (locale: Locale) =>
    all
      .map((names) => nameFor(locale, names).name)
      .join(pair ? ' × ' : locale === 'en' ? ', ' : '、')
  return { 'zh-Hans': join('zh-Hans'), 'zh-Hant': join('zh-Hant'), en: join('en') }
}
