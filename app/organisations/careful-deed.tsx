import { useTranslation } from 'react-i18next'
import { Deed } from './person-row.tsx'

interface CarefulDeedProps {
  /** Path without its locale. */
  to: string
  label: string
  about?: string
  /** What it brings with it. */
  question: string
}

/** Something that cannot be taken back: asked once more, with or without script. */
export function CarefulDeed({ to, label, about, question }: CarefulDeedProps) {
  const { t } = useTranslation('organisation-forms')
  return (
    <details className="sm:text-end">
      <summary
        aria-label={about}
        className="inline-flex min-h-11 cursor-pointer list-none items-center rounded-lg px-4 font-semibold text-kapok inset-ring-[1.5px] inset-ring-kapok hover:bg-kapok-soft sm:min-h-10 [&::-webkit-details-marker]:hidden"
      >
        {label}
      </summary>
      <div className="mt-2 flex max-w-72 flex-wrap items-center gap-2 sm:justify-end">
        <p className="text-sm">{question}</p>
        <Deed to={to} label={t('people.confirm')} look="danger" />
      </div>
    </details>
  )
}
