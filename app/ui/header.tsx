import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { LocaleLink, LocaleNavLink } from '#app/i18n/link.tsx'
import { localePath, useLocale } from '#app/i18n/locale.ts'
import { useRootData } from '#app/root-data.ts'
import { Bell } from './bell.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { Mark } from './mark.tsx'
import { useSections } from './navigation.ts'
import { PhoneMenu } from './phone-menu.tsx'

const LINK =
  'inline-flex min-h-11 items-center border-b-2 border-transparent aria-[current=page]:border-estuary hover:text-estuary'

/** With more of them a narrow window shows the mark alone, rather than a second line. */
const FIT_BESIDE_NAME = 5

export function Header() {
  const { t } = useTranslation()
  const user = useRootData()?.user
  const sections = useSections()
  return (
    <header className="relative border-b border-sand">
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-2 gap-y-1 px-5 py-2 sm:gap-x-4 sm:px-8">
        <LocaleLink to="/" className="flex items-center gap-2 sm:gap-3">
          <Mark />
          <span
            className={`font-serif text-lg font-semibold tracking-wide sm:text-xl ${sections.length > FIT_BESIDE_NAME ? 'lg:max-xl:sr-only' : ''}`}
          >
            {t('brand.name')}
          </span>
          <span
            className={`hidden text-xs tracking-[0.16em] text-muted ${user ? '2xl:inline' : 'lg:inline'}`}
          >
            {t('brand.other')}
          </span>
        </LocaleLink>
        <nav
          aria-label={t('nav.label')}
          className="hidden gap-2.5 text-sm lg:flex xl:gap-3 xl:text-[0.925rem]"
        >
          {sections.map(({ key, to }) => (
            <LocaleNavLink key={key} to={to} className={LINK}>
              {t(`nav.${key}`)}
            </LocaleNavLink>
          ))}
        </nav>
        <div className="ms-auto flex items-center gap-1 text-sm sm:gap-2.5">
          <LanguageSwitch />
          {user ? <SignedInMenu name={user.name} /> : <SignedOutMenu />}
          <PhoneMenu />
        </div>
      </div>
    </header>
  )
}

function SignedInMenu({ name }: { name: string }) {
  const { t } = useTranslation()
  const locale = useLocale()
  return (
    <>
      <Bell />
      <LocaleLink
        to="/account"
        className="hidden min-h-11 items-center font-semibold sm:inline-flex"
      >
        <span className="max-w-36 truncate lg:max-xl:max-w-20">{name}</span>
      </LocaleLink>
      <Form
        method="post"
        action={localePath(locale, '/sign-out')}
        reloadDocument
        className="max-lg:hidden"
      >
        <button type="submit" className="min-h-11 cursor-pointer text-muted hover:text-ink">
          {t('nav.sign-out')}
        </button>
      </Form>
    </>
  )
}

function SignedOutMenu() {
  const { t } = useTranslation()
  return (
    <>
      <LocaleLink
        to="/sign-in"
        className="hidden min-h-11 items-center hover:text-estuary lg:inline-flex"
      >
        {t('nav.sign-in')}
      </LocaleLink>
      <LocaleLink
        to="/sign-up"
        className="hidden min-h-9 items-center rounded-lg bg-estuary px-3.5 font-semibold text-on-colour hover:bg-estuary-strong sm:inline-flex"
      >
        {t('nav.join')}
      </LocaleLink>
    </>
  )
}
