import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { NAME_LANGUAGES, type WireOrganisation } from '#models/organisation/organisation.ts'
import { organisationPath } from '#app/organisations/index.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { WrittenText } from '#app/ui/written-text.tsx'

const TEXTS = ['description', 'offers', 'needs'] as const

/** Everything that is on record about an organisation, to be checked line by line. */
export function OnRecord({ organisation }: { organisation: WireOrganisation }) {
  const { t } = useTranslation(['coordination', 'organisation-forms', 'organisations'])
  const { slug, names, kind, seat, website, ror, acronyms, aliases } = organisation
  const { disciplines, clusters, description, offers, needs } = organisation
  const texts = { description, offers, needs }
  return (
    <section>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-sand-strong pb-2">
        <h2 className="text-xl">{t('review.record')}</h2>
        <LocaleLink to={organisationPath(slug)} className="text-sm text-estuary underline">
          {t('review.public')}
        </LocaleLink>
      </div>
      <dl>
        {NAME_LANGUAGES.map((language) =>
          names[language] ? (
            <Line key={language} label={t(`organisations:language.${language}`)}>
              <span lang={language} className="font-serif text-lg">
                {names[language]}
              </span>
            </Line>
          ) : null,
        )}
        <Line label={t('organisation-forms:fields.acronyms')}>{acronyms.join(' / ')}</Line>
        <Line label={t('organisation-forms:fields.aliases')}>{aliases.join(' / ')}</Line>
        <Line label={t('organisation-forms:fields.kind')}>{t(`organisations:kind.${kind}`)}</Line>
        <Line label={t('organisation-forms:fields.seat')}>{t(`organisations:seat.${seat}`)}</Line>
        <Line label={t('organisation-forms:fields.website')}>
          {website ? <Outside to={website} /> : t('review.website-none')}
        </Line>
        <Line label={t('organisations:page.ror')}>
          {ror ? <Outside to={ror} /> : t('review.ror-none')}
        </Line>
        <Line label={t('organisation-forms:fields.disciplines')}>
          {disciplines.map((value) => t(`organisations:discipline.${value}`)).join(' · ')}
        </Line>
        <Line label={t('organisation-forms:fields.clusters')}>
          {clusters.map((value) => t(`organisations:cluster.${value}`)).join(' · ')}
        </Line>
        {TEXTS.map((key) => {
          const text = texts[key]
          return text ? (
            <Line key={key} label={t(`organisation-forms:fields.${key}`)}>
              <span className="whitespace-pre-line">
                <WrittenText value={text} />
              </span>
            </Line>
          ) : null
        })}
      </dl>
    </section>
  )
}

/** Nothing on record, no line. */
function Line({ label, children }: { label: string; children: ReactNode }) {
  if (children === '') return null
  return (
    <div className="grid gap-x-4 border-b border-sand py-2 sm:grid-cols-[9rem_minmax(0,1fr)]">
      <dt className="text-sm leading-7 text-muted">{label}</dt>
      <dd className="leading-7">{children}</dd>
    </div>
  )
}

function Outside({ to }: { to: string }) {
  return (
    <a
      href={to}
      rel="noopener nofollow"
      className="[overflow-wrap:anywhere] text-estuary underline"
    >
      {to}
    </a>
  )
}
