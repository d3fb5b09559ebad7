import { dayOf } from '#models/day.ts'
import { nameFor } from '#models/organisation/organisation.ts'
import type { WireFiguresRow } from '#models/programme-figures/figures.ts'
import type { Side } from '#models/programme/programme.ts'
import type { Locale } from '#models/text/locale.ts'
import { i18nFor } from '#app/i18n/i18n.server.ts'

/** The table as its file has it, headed in the reader's language. Dates are ISO 8601 days in Hong Kong time. */
export function asCells(
  rows: readonly WireFiguresRow[],
  titles: Record<Side, string>,
  locale: Locale,
): string[][] {
  const i18n = i18nFor(locale)
  const t = i18n.getFixedT(locale, 'programme-figures')
  const application = i18n.getFixedT(locale, 'applications')
  const collaboration = i18n.getFixedT(locale, 'collaborations')
  const organisation = i18n.getFixedT(locale, 'organisations')
  const say = (yes: boolean) => t(yes ? 'table.yes' : 'table.no')
  const head = [
    t('table.name'),
    t('table.side'),
    t('table.city'),
    t('table.kind'),
    t('table.application'),
    t('table.list'),
    t('table.partners'),
    t('table.collaboration'),
    t('table.next'),
    t('table.overdue'),
  ]
  const cells = rows.map((row) => [
    nameFor(locale, row.organisation.names).name,
    titles[row.side],
    organisation(`seat.${row.organisation.seat}`),
    organisation(`kind.${row.organisation.kind}`),
    application(`state.${row.state}`),
    say(row.certified),
    row.partnerships
      .map(({ partners }) => partners.map(({ names }) => nameFor(locale, names).name).join(' + '))
      .join('; '),
    row.partnerships.map(({ state }) => collaboration(`state.${state}`)).join('; '),
    row.next ? dayOf(new Date(row.next)) : '',
    say(row.overdue),
  ])
  return [head, ...cells]
}
