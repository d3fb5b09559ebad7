import type { FieldProps } from './field.tsx'

/** One box to tick, its label beside it. */
export function CheckField({ field, label, help }: FieldProps<boolean>) {
  const id = `field-${field.name}`
  return (
    <div className="mb-5">
      <label htmlFor={id} className="flex min-h-8 items-center gap-2">
        <input
          id={id}
          key={field.key}
          type="checkbox"
          name={field.name}
          defaultChecked={field.initialValue === 'on'}
          aria-describedby={help ? `${id}-help` : undefined}
          className="size-5 shrink-0 accent-estuary"
        />
        {label}
      </label>
      {help ? (
        <p id={`${id}-help`} className="ps-7 text-sm text-muted">
          {help}
        </p>
      ) : null}
    </div>
  )
}
