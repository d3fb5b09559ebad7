import { Link, NavLink, type LinkProps, type NavLinkProps } from '@remix-run/react'
import { forwardRef } from 'react'
import { localePath, useLocale } from './locale.ts'

interface Inside {
  /** A path without its locale, such as `/news`. */
  to: string
}

/** A link within the portal; it keeps the reader's language. */
export const LocaleLink = forwardRef<HTMLAnchorElement, Omit<LinkProps, 'to'> & Inside>(
  function LocaleLink({ to, ...rest }, ref) {
    return <Link ref={ref} to={localePath(useLocale(), to)} {...rest} />
  },
)

/** The same for navigation: marks the page the reader is on with `aria-current`. */
export function LocaleNavLink({ to, ...rest }: Omit<NavLinkProps, 'to'> & Inside) {
  return <NavLink to={localePath(useLocale(), to)} {...rest} />
}
