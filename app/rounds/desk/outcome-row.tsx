import { useTranslation } from 'react-i18next'
import type { Side } from '#models/programme/programme.ts'
import type { WireOutcomeLine } from '#models/round/outcome-lists.ts'
import { useFormat } from '#app/i18n/format.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { matchingPath } from '#app/rounds/index.ts'
import { OrganisationLink } from '#app/ui/organisation-link.tsx'
import { Badge } from '#app/ui/badge.tsx'

interface OutcomeRowProps {
  line: WireOutcomeLine
  titles: Record<Side, string>
  programmeId: string
  /** Changes by hand are possible. */
  open: boolean
}

const DEED = 'inline-flex min-h-8 items-center text-sm text-estuary underline'

/** One pair or one organisation of an outcome, with why or how. */
export function OutcomeRow({ line, titles, programmeId, open }: OutcomeRowProps) {
  const { t } = useTranslation('rounds')
  const { a, b, byHand } = line
  const query = new URLSearchParams({ ...(a ? { a: a.id } : {}), ...(b ? { b: b.id } : {}) })
  const deed = a && b ? 'separation' : 'pair'
  return (
    <li className="grid gap-x-6 border-t border-sand py-2 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <p>
          {a ? <OrganisationLink organisation={a} /> : null}
          {a && b ? <span className="mx-2 text-muted">×</span> : null}
          {b ? <OrganisationLink organisation={b} /> : null}
          {a && b ? null : (
            <span className="ms-3 text-sm text-muted">{a ? titles.a : titles.b}</span>
          )}
          {byHand ? (
            <span className="ms-3">
              <Badge tone="bauhinia">{t(`hand.${byHand}`)}</Badge>
            </span>
          ) : null}
        </p>
        <Facts line={line} titles={titles} />
      </div>
      {open ? (
        <LocaleLink to={`${matchingPath(programmeId, deed)}?${query.toString()}`} className={DEED}>
          {t(deed === 'pair' ? 'pair.row' : 'separation.row')}
        </LocaleLink>
      ) : null}
    </li>
  )
}

function Facts({ line, titles }: Pick<OutcomeRowProps, 'line' | 'titles'>) {
  const { t } = useTranslation('rounds')
  const format = useFormat()
  const { places, code, fares, change } = line
  const choice = (side: Side, place: number | null) =>
    place === null
      ? t('lists.unranked', { side: titles[side] })
      : t('lists.choice', { side: titles[side], place })
  return (
    <div className="text-sm text-muted">
      {places ? (
        <p>
          {choice('a', places[0])} · {choice('b', places[1])}
        </p>
      ) : null}
      {code ? <p>{t(`code.${code}`)}</p> : null}
      {fares && fares !== 'same' ? <p>{t(`compared.${fares}`)}</p> : null}
      {change ? (
        <p className="whitespace-pre-line">
          <Badge tone="bauhinia">{t(`hand.${change.change}`)}</Badge>{' '}
          {t('hand.by', { name: change.by, date: format.date(change.at, 'dateTime') })}
          {'\n'}
          {change.reason}
        </p>
      ) : null}
    </div>
  )
}
