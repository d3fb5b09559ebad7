import { useTranslation } from 'react-i18next'
import type { WireRanking } from '#models/application/suggestion.ts'
import { useFormat } from '#app/i18n/format.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import type { Board } from './use-board.ts'

interface CertifyNoteProps {
  ranking: WireRanking
  board: Board
  path: string
}

/** Whether the list counts, and the way to make it count. */
export function CertifyNote({ ranking, board, path }: CertifyNoteProps) {
  const { t } = useTranslation('applications')
  const format = useFormat()
  if (board.entries.length === 0) return null
  const { certifiedAt, vouchedBefore } = ranking
  const isStored = board.status === 'saved' || board.status === 'untouched'
  const stands = certifiedAt !== null && !board.reordered
  return (
    <div
      className={`mt-4 rounded-e-lg border-s-4 px-4 py-3 ${stands ? 'border-lotus bg-lotus-soft' : 'border-gold bg-gold-soft'}`}
    >
      <p>
        {stands
          ? t('ranking.certified', { date: format.date(certifiedAt, 'dateTime') })
          : t((certifiedAt ?? vouchedBefore) ? 'ranking.certify-anew' : 'ranking.certify-needed')}
      </p>
      {stands || !isStored ? null : (
        <div className="mt-3">
          <ButtonLink to={path}>{t('ranking.certify')}</ButtonLink>
        </div>
      )}
    </div>
  )
}
