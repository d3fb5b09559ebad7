import { useTranslation } from 'react-i18next'
import type { WireCollaborationSummary } from '#models/collaboration/collaboration.ts'
import { nameFor } from '#models/organisation/organisation.ts'
import { collaborationPath, collaborationsPath } from '#app/collaborations/index.ts'
import { useFormat } from '#app/i18n/format.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { useLocale } from '#app/i18n/locale.ts'
import { Emblem } from '#app/ui/emblem.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { WrittenTitle } from '#app/ui/written-title.tsx'
import { SectionHeading } from './section-heading.tsx'

/** Who works together now. */
export function CollaborationsSection({ items }: { items: WireCollaborationSummary[] }) {
  const { t } = useTranslation('home')
  return (
    <section aria-labelledby="home-collaborations">
      <SectionHeading
        id="home-collaborations"
        title={t('collaborations.title')}
        to={collaborationsPath}
        more={t('collaborations.all')}
      />
      {items.length > 0 ? (
        <ul className="grid gap-3">
          {items.map((item) => (
            <CollaborationCard key={item.id} item={item} />
          ))}
        </ul>
      ) : (
        <EmptyState level={3} title={t('collaborations.empty-title')}>
          {t('collaborations.empty')}
        </EmptyState>
      )}
    </section>
  )
}

function CollaborationCard({ item }: { item: WireCollaborationSummary }) {
  const locale = useLocale()
  const format = useFormat()
  const parties = item.parties.map(({ names }) => nameFor(locale, names).name)
  return (
    <li className="relative grid grid-cols-[2.75rem_1fr] gap-4 rounded-xl border border-sand bg-sheet p-4 hover:border-sand-strong">
      <Emblem parties={item.parties.map(({ id }) => id)} className="size-11" />
      <div className="min-w-0">
        <h3 className="text-lg">
          <LocaleLink
            to={collaborationPath(item.id)}
            className="after:absolute after:inset-0 hover:underline"
          >
            <WrittenTitle value={item.title} />
          </LocaleLink>
        </h3>
        <p className="text-sm text-muted">{format.list(parties)}</p>
      </div>
    </li>
  )
}
