import type { ReactNode } from 'react'

interface FormPartProps {
  title: string
  help?: string
  children: ReactNode
}

/** Fields that belong together, with their heading in the margin where there is one. */
export function FormPart({ title, help, children }: FormPartProps) {
  return (
    <fieldset className="grid gap-x-12 gap-y-4 border-t border-sand pt-6 pb-3 lg:grid-cols-[16rem_minmax(0,40rem)]">
      <legend className="sr-only">{title}</legend>
      <div>
        <p aria-hidden="true" className="font-serif text-xl font-semibold">
          {title}
        </p>
        {help ? <p className="mt-1 text-sm text-muted">{help}</p> : null}
      </div>
      <div>{children}</div>
    </fieldset>
  )
}
