import { useTranslation } from 'react-i18next'
import type { WireCollaboration } from '#models/collaboration/collaboration.ts'
import { useFormat } from '#app/i18n/format.ts'
import { Badge } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { WrittenText } from '#app/ui/written-text.tsx'
import type { AgreementHtml } from './agreement-html.server.ts'
import { AgreementTerms } from './agreement-terms.tsx'
import { Signatures } from './signatures.tsx'
import { printPath, versionsPath } from '#app/collaborations/index.ts'

interface AgreementProps {
  collaboration: WireCollaboration
  html: AgreementHtml | null
}

/** The agreement's current version and who has signed it, from the confirmation on. */
export function Agreement({ collaboration, html }: AgreementProps) {
  const { t } = useTranslation(['collaborations', 'agreement'])
  const format = useFormat()
  const agreement = collaboration.inner?.agreement
  if (!agreement || !collaboration.course.some(({ state }) => state === 'confirmed')) return null
  const { version, inForce, objectives, editedBy, editedAt } = agreement
  const date = format.date(editedAt)
  return (
    <section aria-labelledby="agreement" className="mt-10">
      <h2 id="agreement" className="text-2xl">
        {t('agreement.title')}
      </h2>
      <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        <strong className="text-base text-ink">{t('agreement.version', { version })}</strong>
        <Badge tone={inForce === version ? 'lotus' : 'gold'}>
          {t(inForce === version ? 'agreement.in-force' : 'agreement.not-in-force')}
        </Badge>
        {editedBy
          ? t('agreement.edited', { name: editedBy.name, date })
          : t('agreement.edited-nobody', { date })}
      </p>
      {objectives.text === collaboration.objectives.text ? null : (
        <>
          <h3 className="mt-4 text-lg">{t('agreement.new-objectives')}</h3>
          <div className="mt-1 max-w-measure whitespace-pre-line">
            <WrittenText value={objectives} />
          </div>
        </>
      )}
      <AgreementTerms agreement={agreement} html={html} parties={collaboration.parties} />
      <Signatures parties={collaboration.parties} agreement={agreement} />
      <p className="mt-4 flex flex-wrap gap-2">
        <ButtonLink look="quiet" to={versionsPath(collaboration.id)}>
          {t('agreement:versions.all')}
        </ButtonLink>
        <ButtonLink look="quiet" to={printPath(collaboration.id, version)}>
          {t('agreement:versions.print')}
        </ButtonLink>
      </p>
    </section>
  )
}
