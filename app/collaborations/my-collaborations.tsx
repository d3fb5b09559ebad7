import { useTranslation } from 'react-i18next'
import type { WireCollaborationSummary } from '#models/collaboration/collaboration.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { CollaborationRow } from './collaboration-row.tsx'
import { partnersPath } from './partners-path.ts'

/** The reader's own, those first in which they have to act. */
export function MyCollaborations({ items }: { items: readonly WireCollaborationSummary[] }) {
  const { t } = useTranslation('collaborations')
  return (
    <section aria-labelledby="mine">
      <h2 id="mine" className="text-2xl">
        {t('list.mine')}
      </h2>
      {items.length > 0 ? (
        <ul className="mt-3 border-b border-sand">
          {items.map((item) => (
            <CollaborationRow key={item.id} collaboration={item} />
          ))}
        </ul>
      ) : (
        <div className="mt-4">
          <EmptyState
            level={3}
            title={t('list.mine-none')}
            action={<ButtonLink to={partnersPath}>{t('list.directory')}</ButtonLink>}
          >
            {t('list.mine-none-lead')}
          </EmptyState>
        </div>
      )}
    </section>
  )
}
