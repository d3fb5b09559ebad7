import { useTranslation } from 'react-i18next'
import type { WireOrganisation } from '#models/organisation/organisation.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { WrittenText } from '#app/ui/written-text.tsx'
import { decisionPath } from './index.ts'

/** What a coordinator can decide about an organisation that does not wait to be verified. */
export function SettledDecisions({ organisation }: { organisation: WireOrganisation }) {
  const { t } = useTranslation(['coordination', 'organisations'])
  const { id, state, reason, ror } = organisation
  const decision =
    state === 'verified'
      ? 'suspension'
      : state === 'suspended'
        ? 'reinstatement'
        : state === 'returned' && ror
          ? 'release'
          : null
  return (
    <>
      <p className="mt-1">
        {t('review.decided-lead', { state: t(`organisations:state.${state}`) })}
      </p>
      {reason ? (
        <blockquote className="mt-3 border-s-2 border-sand-strong ps-3 text-sm whitespace-pre-line">
          <WrittenText value={reason} />
        </blockquote>
      ) : null}
      {decision ? (
        <ButtonLink
          to={decisionPath(id, decision)}
          look={decision === 'reinstatement' ? 'primary' : 'danger'}
          className="mt-5 w-full"
        >
          {t(`review.${decision}`)}
        </ButtonLink>
      ) : null}
    </>
  )
}
