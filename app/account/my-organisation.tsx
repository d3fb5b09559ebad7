import { useTranslation } from 'react-i18next'
import { nameFor } from '#models/organisation/organisation.ts'
import {
  editOrganisationPath,
  organisationPath,
  peoplePath,
  resubmissionPath,
} from '#app/organisations/index.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { useLocale } from '#app/i18n/locale.ts'
import { Badge, type Tone } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { langOfName } from '#app/ui/organisation-name.tsx'
import { WrittenText } from '#app/ui/written-text.tsx'
import type { Mine } from './my-organisations.server.ts'

/** One of my organisations: what I am there, where it stands, what waits for me. */
export function MyOrganisation({ mine: { organisation, position, requests } }: { mine: Mine }) {
  const { t } = useTranslation(['account', 'organisations'])
  const { slug, names, kind, seat, state, reason } = organisation
  const { name, language } = nameFor(useLocale(), names)
  const represents = position === 'representative'
  const returned = represents && state === 'returned'
  const tone: Tone =
    state === 'verified'
      ? 'lotus'
      : state === 'returned' || state === 'suspended'
        ? 'kapok'
        : 'gold'
  return (
    <li className="rounded-xl border border-sand bg-sheet px-5 py-4">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <h3 className="text-xl">
          <LocaleLink
            to={organisationPath(slug)}
            lang={langOfName(language)}
            className="hover:text-estuary hover:underline"
          >
            {name}
          </LocaleLink>
        </h3>
        <span className="flex gap-2">
          <Badge tone="estuary">{t(`home.position.${position}`)}</Badge>
          <Badge tone={tone}>{t(`organisations:state.${state}`)}</Badge>
        </span>
      </div>
      <p className="text-sm text-muted">
        {t(`organisations:kind.${kind}`)} · {t(`organisations:seat.${seat}`)}
      </p>
      {reason ? (
        <div className="mt-3 border-s-4 border-kapok ps-4">
          <p className="text-sm text-muted">
            {t(state === 'returned' ? 'home.reason' : 'home.reason-suspended')}
          </p>
          <div className="whitespace-pre-line">
            <WrittenText value={reason} />
          </div>
        </div>
      ) : null}
      <div className="mt-3 flex flex-wrap gap-2">
        {returned ? (
          <ButtonLink to={resubmissionPath(slug)}>{t('home.resubmit')}</ButtonLink>
        ) : null}
        {requests > 0 ? (
          <ButtonLink to={peoplePath(slug)}>{t('home.requests', { count: requests })}</ButtonLink>
        ) : (
          <ButtonLink look="line" to={peoplePath(slug)}>
            {t('home.people')}
          </ButtonLink>
        )}
        {represents && state !== 'suspended' ? (
          <ButtonLink look="line" to={editOrganisationPath(slug)}>
            {t('home.edit')}
          </ButtonLink>
        ) : null}
      </div>
    </li>
  )
}
