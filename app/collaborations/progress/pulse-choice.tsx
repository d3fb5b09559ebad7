import type { Choice } from '#app/forms/controls.tsx'
import type { FieldProps } from '#app/forms/field.tsx'
import { useProblemText } from '#app/forms/use-problem-text.ts'

interface PulseChoiceProps extends FieldProps<string> {
  choices: readonly Choice[]
}

/** One of a few answers, side by side. */
export function PulseChoice({ field, label, choices }: PulseChoiceProps) {
  const say = useProblemText()
  const id = `field-${field.name}`
  const problem = field.errors?.[0]
  return (
    <fieldset
      className="mb-5"
      id={id}
      tabIndex={-1}
      aria-describedby={problem ? `${id}-error` : undefined}
    >
      <legend className="mb-1 font-semibold">{label}</legend>
      <div className="flex flex-wrap gap-x-6 gap-y-1">
        {choices.map(({ value, label }) => (
          <label key={value} className="flex min-h-11 items-center gap-2 sm:min-h-8">
            <input
              type="radio"
              name={field.name}
              value={value}
              defaultChecked={field.initialValue === value}
              className="size-5 shrink-0 accent-estuary"
            />
            {label}
          </label>
        ))}
      </div>
      {problem ? (
        <p id={`${id}-error`} className="mt-1 text-sm font-semibold text-kapok">
          {say(problem)}
        </p>
      ) : null}
    </fieldset>
  )
}
