import { useTranslation } from 'react-i18next'
import type { WireOrganisation } from '#models/organisation/organisation.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { useLocale } from '#app/i18n/locale.ts'
import { directoryPath } from './index.ts'
import { langOfName, OrganisationName, otherNames } from '#app/ui/organisation-name.tsx'
import { StateMark } from './state-mark.tsx'

interface OrganisationHeadingProps {
  organisation: WireOrganisation
  /** For its own people and coordinators. */
  exact: boolean
}

/** What an organisation is and what it is called, in every language it has registered. */
export function OrganisationHeading({ organisation, exact }: OrganisationHeadingProps) {
  const { t } = useTranslation('organisations')
  const { names, kind, seat, state, acronyms } = organisation
  const others = otherNames(useLocale(), names)
  return (
    <header>
      <p className="flex flex-wrap items-center gap-x-3 text-sm font-semibold tracking-wide">
        <LocaleLink to={directoryPath({ kind })} className="text-kapok hover:underline">
          {t(`kind.${kind}`)}
        </LocaleLink>
        <LocaleLink to={directoryPath({ seat })} className="text-kapok hover:underline">
          {t(`seat.${seat}`)}
        </LocaleLink>
        <StateMark state={state} exact={exact} />
      </p>
      <h1 className="mt-2 text-3xl sm:text-4xl">
        <OrganisationName names={names} />
      </h1>
      {others.length > 0 || acronyms.length > 0 ? (
        <dl className="mt-4 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
          {others.map(({ name, language }) => (
            <div key={language} className="contents">
              <dt className="text-sm leading-7 text-muted">{t(`language.${language}`)}</dt>
              <dd lang={langOfName(language)} className="font-serif text-lg leading-7">
                {name}
              </dd>
            </div>
          ))}
          {acronyms.length > 0 ? (
            <div className="contents">
              <dt className="text-sm leading-7 text-muted">{t('page.acronyms')}</dt>
              <dd className="leading-7">{acronyms.join(' / ')}</dd>
            </div>
          ) : null}
        </dl>
      ) : null}
    </header>
  )
}
