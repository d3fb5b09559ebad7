import { useTranslation } from 'react-i18next'
import type { Explanation, Missed } from '#models/matching/explain.ts'
import { nameFor, type OrganisationMention } from '#models/organisation/organisation.ts'
import { useFormat } from '#app/i18n/format.ts'
import { useLocale } from '#app/i18n/locale.ts'

interface ExplainedProps {
  explanation: Explanation
  mentions: Record<string, OrganisationMention>
  /** Of its heading. */
  level: 3 | 4
}

/** So many more wanted partners are explained at once; the rest unfolds. */
const AT_ONCE = 5

/**
 * Why an organisation got what it got, in plain sentences. They speak of its own list, and of whether somebody on it
 * had places for it; never of where anybody stood on another's list, nor who had those places.
 */
export function Explained({ explanation, mentions, level }: ExplainedProps) {
  const { t } = useTranslation('rounds')
  const locale = useLocale()
  const format = useFormat()
  const nameOf = (id: string) => nameFor(locale, mentions[id]?.names ?? {}).name
  const { code, partners, missed, places, ranked } = explanation
  const got = partners.flatMap(({ id, place }) =>
    place === null
      ? [t('why.got-by-hand', { name: nameOf(id) })]
      : [t('why.got', { name: nameOf(id), place })],
  )
  const sentence = (miss: Missed) =>
    t(`why.${miss.because}`, { name: nameOf(miss.id), place: miss.place, count: miss.places })
  const rest = missed.slice(AT_ONCE)
  const Heading = `h${level}` as const
  return (
    <section className="mt-4">
      <Heading className="text-base font-semibold">{t('why.title')}</Heading>
      <p className="mt-1">
        {t(`why.code.${code}`, { places: format.number(places), ranked: format.number(ranked) })}
      </p>
      <Lines lines={got} />
      {missed.length > 0 ? (
        <>
          {got.length > 0 ? <p className="mt-3">{t('why.higher')}</p> : null}
          <Lines lines={missed.slice(0, AT_ONCE).map(sentence)} />
        </>
      ) : null}
      {rest.length > 0 ? (
        <details className="mt-2">
          <summary className="min-h-6 cursor-pointer text-estuary">
            {t('why.more', { count: rest.length })}
          </summary>
          <Lines lines={rest.map(sentence)} />
        </details>
      ) : null}
    </section>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <ul className="mt-1 list-disc space-y-1 ps-5">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
