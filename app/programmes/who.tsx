import { useTranslation } from 'react-i18next'
import { CITIES } from '#models/organisation/organisation.ts'
import { SIDES, type WireProgramme, type Side } from '#models/programme/programme.ts'
import { useFormat } from '#app/i18n/format.ts'
import { Badge } from '#app/ui/badge.tsx'

const EDGES: Record<Side, string> = { a: 'border-t-estuary', b: 'border-t-bauhinia' }

/** Both sides, and who may apply on each. */
export function Who({ programme }: { programme: WireProgramme }) {
  const { t } = useTranslation('programmes')
  return (
    <section aria-labelledby="who">
      <h2 id="who" className="text-2xl">
        {t('who.title')}
      </h2>
      <p className="mt-2 max-w-measure text-muted">{t('who.lead')}</p>
      <div className="mt-4 grid gap-4 sm:grid-cols-2">
        {SIDES.map((side) => (
          <SideCard key={side} programme={programme} side={side} />
        ))}
      </div>
    </section>
  )
}

function SideCard({ programme, side }: { programme: WireProgramme; side: Side }) {
  const { t } = useTranslation(['programmes', 'organisations'])
  const format = useFormat()
  const { title, kinds, seats, capacity } = programme.sides[side]
  const everywhere = CITIES.every((city) => seats.includes(city))
  const named = everywhere ? seats.filter((seat) => seat === 'national') : seats
  const cities = named.map((seat) => t(`organisations:seat.${seat}`))
  return (
    <div className={`rounded-xl border border-t-4 border-sand bg-sheet p-5 ${EDGES[side]}`}>
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h3 className="text-lg">{title}</h3>
        {programme.proposing === side ? <Badge tone="gold">{t('who.proposes')}</Badge> : null}
      </div>
      <dl className="mt-2 space-y-2">
        <div>
          <dt className="text-sm text-muted">{t('who.kinds')}</dt>
          <dd>{format.list(kinds.map((kind) => t(`organisations:kind.${kind}`)))}</dd>
        </div>
        <div>
          <dt className="text-sm text-muted">{t('who.cities')}</dt>
          <dd>{format.list(everywhere ? [t('who.everywhere'), ...cities] : cities)}</dd>
        </div>
      </dl>
      <p className="mt-3 text-sm">{t('who.partners', { count: capacity })}</p>
    </div>
  )
}
