import { useTranslation } from 'react-i18next'
import type { ProgrammeDesk } from '#models/programme/programme.ts'
import type { RoundDesk } from '#models/round/desk.server.ts'
import { useFormat } from '#app/i18n/format.ts'
import { resultsPath } from '#app/programmes/index.ts'
import { certificatePath, matchingPath } from '#app/rounds/index.ts'
import { Badge, type Tone } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'

interface StandingProps {
  round: RoundDesk | null
  programme: ProgrammeDesk
}

const TONES: Record<RoundDesk['state'], Tone> = {
  ranking: 'estuary',
  locked: 'gold',
  'dry-run': 'gold',
  publishing: 'estuary',
  published: 'lotus',
}

/** Which round this is, where it stands, and what is to be done next. */
export function Standing({ round, programme: { id, slug, state } }: StandingProps) {
  const { t } = useTranslation('rounds')
  const format = useFormat()
  const standing = round?.state ?? 'locked'
  const number = round?.number ?? 1
  const date = {
    ranking: round?.rankingCloses,
    locked: null,
    'dry-run': round?.readAt,
    publishing: null,
    published: round?.respondBy,
  }[standing]
  const cancelled = state === 'cancelled'
  return (
    <section
      aria-labelledby="standing"
      className="flex flex-wrap items-start justify-between gap-4"
    >
      <div>
        <div className="flex flex-wrap items-center gap-x-3">
          <h2 id="standing" className="text-2xl">
            {t(`round.${number}`)}
          </h2>
          <Badge tone={TONES[standing]}>{t(`state.${standing}`)}</Badge>
        </div>
        <p className="mt-1 max-w-measure text-muted">
          {cancelled
            ? t('desk.cancelled')
            : t(`standing.${standing}`, { date: date ? format.date(date, 'dateTime') : '' })}
        </p>
      </div>
      {round && standing === 'dry-run' && !cancelled ? (
        <ButtonLink to={matchingPath(id, 'publication')}>{t('publish.go')}</ButtonLink>
      ) : null}
      {round && standing === 'published' ? (
        <div className="flex flex-wrap gap-2">
          <ButtonLink to={resultsPath(slug)} look="line">
            {t('results.go')}
          </ButtonLink>
          <ButtonLink to={certificatePath(slug, round.number)} look="line">
            {t('certificate.title')}
          </ButtonLink>
        </div>
      ) : null}
    </section>
  )
}
