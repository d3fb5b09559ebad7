import { LocaleLink } from '#app/i18n/link.tsx'

interface SectionHeadingProps {
  id: string
  title: string
  to: string
  more: string
}

/** A section's name, and the way to all of it. */
export function SectionHeading({ id, title, to, more }: SectionHeadingProps) {
  return (
    <div className="mb-5 flex flex-wrap items-baseline justify-between gap-x-4">
      <h2 id={id} className="text-2xl">
        {title}
      </h2>
      <LocaleLink
        to={to}
        className="inline-flex min-h-6 items-center text-sm text-estuary hover:underline"
      >
        {more}
      </LocaleLink>
    </div>
  )
}
