import { useTranslation } from 'react-i18next'
import type { DirectoryItem } from '#models/organisation/organisation.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { useLocale } from '#app/i18n/locale.ts'
import { CityMark } from './city-mark.tsx'
import { organisationPath } from './index.ts'
import { langOfName, OrganisationName, otherNames } from '#app/ui/organisation-name.tsx'
import { StateMark } from './state-mark.tsx'

const CLUSTERS_SHOWN = 3

/** One organisation in the directory: where it stands, what it is called, what it does. */
export function DirectoryRow({ organisation }: { organisation: DirectoryItem }) {
  const { t } = useTranslation('organisations')
  const { slug, names, kind, seat, state, clusters } = organisation
  const more = clusters.length - CLUSTERS_SHOWN
  return (
    <li className="relative grid grid-cols-[3.5rem_1fr] gap-x-4 border-t border-sand py-5 first:border-t-0 hover:bg-sand-soft sm:grid-cols-[4.5rem_1fr] sm:gap-x-5 sm:px-3">
      <CityMark seat={seat} className="mt-1 h-auto w-full" />
      <div className="min-w-0">
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
          <h2 className="text-lg leading-snug sm:text-xl">
            <LocaleLink
              to={organisationPath(slug)}
              className="after:absolute after:inset-0 hover:text-estuary"
            >
              <OrganisationName names={names} />
            </LocaleLink>
          </h2>
          {state === 'verified' ? <StateMark state={state} /> : null}
        </div>
        <OtherNames organisation={organisation} />
        <p className="mt-1.5 flex flex-wrap items-baseline gap-x-2 text-sm">
          <span>{t(`kind.${kind}`)}</span>
          <span aria-hidden="true" className="text-sand-strong">
            ·
          </span>
          <span>{t(`seat.${seat}`)}</span>
          {state === 'verified' ? null : (
            <span className="text-gold before:me-2 before:text-sand-strong before:content-['·']">
              {t(state === 'imported' ? 'state.imported' : 'state.unverified')}
            </span>
          )}
          {clusters.slice(0, CLUSTERS_SHOWN).map((cluster) => (
            <span
              key={cluster}
              className="text-muted before:me-2 before:text-sand-strong before:content-['·']"
            >
              {t(`cluster.${cluster}`)}
            </span>
          ))}
          {more > 0 ? (
            <span className="text-muted before:me-2 before:text-sand-strong before:content-['·']">
              {t('directory.more-clusters', { count: more })}
            </span>
          ) : null}
        </p>
      </div>
    </li>
  )
}

function OtherNames({ organisation: { names } }: { organisation: DirectoryItem }) {
  const others = otherNames(useLocale(), names)
  if (others.length === 0) return null
  return (
    <p className="mt-0.5 text-muted">
      {others.map(({ name, language }, index) => (
        <span key={language}>
          {index > 0 ? <span aria-hidden="true"> / </span> : null}
          <span lang={langOfName(language)}>{name}</span>
        </span>
      ))}
    </p>
  )
}
