import type { ReactNode } from 'react'
import { Form } from '@remix-run/react'
import { localePath, useLocale } from '#app/i18n/locale.ts'
import { Button, type ButtonLook } from '#app/ui/button.tsx'

interface PersonRowProps {
  name: ReactNode
  /** Since when, as what. */
  detail: ReactNode
  children?: ReactNode
}

/** One person in a list of people, with what can be done about them at the end of the line. */
export function PersonRow({ name, detail, children }: PersonRowProps) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-sand py-3">
      <div className="min-w-40 flex-1">
        <p className="font-semibold">{name}</p>
        <p className="flex flex-wrap items-center gap-2 text-sm text-muted">{detail}</p>
      </div>
      <div className="flex flex-wrap gap-2">{children}</div>
    </li>
  )
}

interface DeedProps {
  /** Path without its locale. */
  to: string
  label: string
  /** The same with the person's name, for those who do not see the row. */
  about?: string
  look?: ButtonLook
}

/** One thing to do about a person, as a form of its own. */
export function Deed({ to, label, about, look = 'line' }: DeedProps) {
  return (
    <Form method="post" action={localePath(useLocale(), to)}>
      <Button look={look} aria-label={about}>
        {label}
      </Button>
    </Form>
  )
}
