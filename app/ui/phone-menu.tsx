import { Form, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { LocaleLink, LocaleNavLink } from '#app/i18n/link.tsx'
import { localePath, useLocale } from '#app/i18n/locale.ts'
import { useRootData } from '#app/root-data.ts'
import { Icon } from './icon.tsx'
import { useSections } from './navigation.ts'

const ROW =
  'flex min-h-12 w-full items-center border-b border-sand aria-[current=page]:font-semibold'

/** On a phone or a narrow window, every section of the portal and the way in or out; unfolds without script too. */
export function PhoneMenu() {
  const { t } = useTranslation()
  const { key } = useLocation()
  const user = useRootData()?.user
  const sections = useSections()
  return (
    // Another page has a closed menu of its own.
    <details key={key} className="group lg:hidden">
      <summary className="inline-flex min-h-11 min-w-11 cursor-pointer list-none justify-center items-center gap-1.5 font-semibold [&::-webkit-details-marker]:hidden">
        <Icon name="menu" className="size-5 group-open:hidden" />
        <Icon name="close" className="hidden size-5 group-open:block" />
        <span className="max-sm:sr-only">{t('nav.menu')}</span>
      </summary>
      <div className="absolute inset-x-0 z-30 mt-2 border-b border-sand-strong bg-sheet px-5 pb-4 text-base shadow-lift">
        <nav aria-label={t('nav.label')}>
          <ul>
            {sections.map(({ key: section, to }) => (
              <li key={section}>
                <LocaleNavLink to={to} className={ROW}>
                  {t(`nav.${section}`)}
                </LocaleNavLink>
              </li>
            ))}
          </ul>
        </nav>
        {user ? <SignOutRow /> : <WaysIn />}
      </div>
    </details>
  )
}

function SignOutRow() {
  const { t } = useTranslation()
  const locale = useLocale()
  return (
    <Form method="post" action={localePath(locale, '/sign-out')} reloadDocument>
      <button type="submit" className="flex min-h-12 w-full cursor-pointer items-center text-muted">
        {t('nav.sign-out')}
      </button>
    </Form>
  )
}

function WaysIn() {
  const { t } = useTranslation()
  return (
    <>
      <LocaleLink to="/sign-in" className={ROW}>
        {t('nav.sign-in')}
      </LocaleLink>
      <LocaleLink to="/sign-up" className="flex min-h-12 items-center font-semibold text-estuary">
        {t('nav.join')}
      </LocaleLink>
    </>
  )
}
