import { useTranslation } from 'react-i18next'
import { NAME_LANGUAGES } from '#models/organisation/organisation.ts'
import type { FormFields } from '#app/forms/form.tsx'
import { LocaleLink } from '#app/i18n/link.tsx'
import type { OrganisationFields } from './form-fields.ts'
import { directoryPath } from './index.ts'

interface KnownAlreadyProps {
  names: ReturnType<FormFields<OrganisationFields>['names']['getFieldset']>
}

/** Where a name was refused because it is in the directory already: the way to that one. */
export function KnownAlready({ names }: KnownAlreadyProps) {
  const { t } = useTranslation('organisation-forms')
  const refused = NAME_LANGUAGES.map((language) => names[language]).find((field) =>
    field.errors?.some(({ key }) => key === 'reason.organisation-exists'),
  )
  if (!refused?.value) return null
  return (
    <p className="-mt-3 mb-5">
      <LocaleLink
        to={directoryPath({ q: refused.value })}
        className="font-semibold text-estuary underline"
      >
        {t('new.known', { name: refused.value })}
      </LocaleLink>
    </p>
  )
}
