import { useTranslation } from 'react-i18next'
import type { ProgrammeDesk } from '#models/programme/programme.ts'
import { useFormat } from '#app/i18n/format.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { programmeDeskPartPath, programmePath } from '#app/programmes/index.ts'

/** What comes next, of itself or by a coordinator. */
export function NextStep({ programme }: { programme: ProgrammeDesk }) {
  const { t } = useTranslation('programme-desk')
  const format = useFormat()
  const { id, slug, state, announcedAt, next, may } = programme
  const step = state === 'draft' && announcedAt ? 'announced' : state
  const date = next ? format.date(next.at, 'dateTime') : ''
  return (
    <section aria-labelledby="next" className="rounded-xl border border-sand bg-sheet px-5 py-4">
      <h2 id="next" className="font-sans text-sm font-semibold text-muted">
        {t('overview.next')}
      </h2>
      <div className="mt-1 flex flex-wrap items-center justify-between gap-x-8 gap-y-3">
        <p>
          {t(`next.${step}`, { date })}{' '}
          {announcedAt ? (
            <LocaleLink to={programmePath(slug)} className="text-estuary underline">
              {t('overview.public')}
            </LocaleLink>
          ) : null}
        </p>
        <div className="flex flex-wrap gap-3 empty:hidden">
          {may.cancel ? (
            <ButtonLink look="danger" to={programmeDeskPartPath(id, 'cancellation')}>
              {t('overview.cancel')}
            </ButtonLink>
          ) : null}
          {programme.forward ? (
            <ButtonLink look="line" to={programmeDeskPartPath(id, 'advance')}>
              {t('overview.forward')}
            </ButtonLink>
          ) : null}
          {may.announce ? (
            <ButtonLink to={programmeDeskPartPath(id, 'announcement')}>
              {t('overview.announce')}
            </ButtonLink>
          ) : null}
          {may.archive ? (
            <ButtonLink to={programmeDeskPartPath(id, 'archiving')}>
              {t('overview.archive')}
            </ButtonLink>
          ) : null}
        </div>
      </div>
    </section>
  )
}
