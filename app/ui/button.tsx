import type { ButtonHTMLAttributes } from 'react'
import { LocaleLink } from '#app/i18n/link.tsx'

const LOOKS = {
  primary: 'bg-estuary text-on-colour hover:bg-estuary-strong',
  line: 'text-estuary inset-ring-[1.5px] inset-ring-estuary hover:bg-estuary-soft',
  danger: 'text-kapok inset-ring-[1.5px] inset-ring-kapok hover:bg-kapok-soft',
  quiet: 'text-estuary hover:bg-estuary-soft',
} as const

export type ButtonLook = keyof typeof LOOKS

const SHAPE =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-lg px-4 py-2 font-semibold no-underline disabled:opacity-60 sm:min-h-10'

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: ButtonLook
  /** Set while its request is under way. */
  busy?: boolean
}

export function Button({ look = 'primary', busy, className = '', type, ...rest }: ButtonProps) {
  return (
    <button
      type={type ?? 'submit'}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      className={`${SHAPE} ${LOOKS[look]} cursor-pointer ${className}`}
      {...rest}
    />
  )
}

interface ButtonLinkProps {
  to: string
  look?: ButtonLook
  className?: string
  children: React.ReactNode
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({ to, look = 'primary', className = '', children }: ButtonLinkProps) {
  return (
    <LocaleLink to={to} className={`${SHAPE} ${LOOKS[look]} ${className}`}>
      {children}
    </LocaleLink>
  )
}
