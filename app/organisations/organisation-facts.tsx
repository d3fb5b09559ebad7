import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { WireOrganisation } from '#models/organisation/organisation.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { directoryPath } from './index.ts'
import { Locator } from './locator.tsx'

interface OrganisationFactsProps {
  organisation: WireOrganisation
  people: number
}

/** The margin of an organisation's page: where it is and what is on record. */
export function OrganisationFacts({ organisation, people }: OrganisationFactsProps) {
  const { t } = useTranslation('organisations')
  const { seat, established, website, ror, aliases, disciplines, clusters } = organisation
  return (
    <aside aria-label={t('page.facts')} className="text-sm">
      <Locator seat={seat} className="h-auto w-full rounded-xl border border-sand bg-sheet" />
      <dl className="mt-2">
        <Fact label={t('page.seat')}>
          <LocaleLink to={directoryPath({ seat })} className="text-estuary hover:underline">
            {t(`seat.${seat}`)}
          </LocaleLink>
        </Fact>
        {established ? (
          <Fact label={t('page.established')}>{t('page.year', { year: established })}</Fact>
        ) : null}
        {website ? (
          <Fact label={t('page.website')}>
            <Outside to={website} label={hostOf(website)} />
          </Fact>
        ) : null}
        {ror ? (
          <Fact label={t('page.ror')}>
            <Outside to={ror} label={ror.replace(/^https?:\/\//, '')} />
          </Fact>
        ) : null}
        {people > 0 ? (
          <Fact label={t('page.people')}>{t('page.people-count', { count: people })}</Fact>
        ) : null}
        {disciplines.length > 0 ? (
          <Fact label={t('page.disciplines')}>
            <ul>
              {disciplines.map((discipline) => (
                <Chosen key={discipline} to={directoryPath({ discipline })}>
                  {t(`discipline.${discipline}`)}
                </Chosen>
              ))}
            </ul>
          </Fact>
        ) : null}
        {clusters.length > 0 ? (
          <Fact label={t('page.clusters')}>
            <ul>
              {clusters.map((cluster) => (
                <Chosen key={cluster} to={directoryPath({ cluster })}>
                  {t(`cluster.${cluster}`)}
                </Chosen>
              ))}
            </ul>
          </Fact>
        ) : null}
        {aliases.length > 0 ? (
          <Fact label={t('page.also')}>
            <ul>
              {aliases.map((alias) => (
                <li key={alias}>{alias}</li>
              ))}
            </ul>
          </Fact>
        ) : null}
      </dl>
    </aside>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-3 border-b border-sand py-2.5">
      <dt className="text-muted">{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Chosen({ to, children }: { to: string; children: ReactNode }) {
  return (
    <li>
      <LocaleLink to={to} className="inline-block min-h-6 text-estuary hover:underline">
        {children}
      </LocaleLink>
    </li>
  )
}

function Outside({ to, label }: { to: string; label: string }) {
  return (
    <a
      href={to}
      rel="noopener nofollow"
      className="inline-block min-h-6 [overflow-wrap:anywhere] text-estuary hover:underline"
    >
      {label}
    </a>
  )
}

/** Enough of an address to recognise it. */
function hostOf(website: string): string {
  return website.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')
}
