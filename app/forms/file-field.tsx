import { useTranslation } from 'react-i18next'
import { FILE_LIMITS, readFileReference } from '#models/file/file.ts'
import { FILE_ENDINGS } from '#models/file/types.ts'
import { useFormat } from '#app/i18n/format.ts'
import { FieldFrame, type FieldProps } from './field.tsx'

/** For a file control's `accept`. */
export const ACCEPTED_FILES = FILE_ENDINGS.map((ending) => `.${ending}`).join()

/**
 * Files for a form that is sent with `files`. Those that were kept before the form came back stand above,
 * checked, and need not be chosen again.
 */
export function FileField({ help, ...frame }: FieldProps<string[]>) {
  const { t } = useTranslation('ui')
  const format = useFormat()
  const limits = t('files.limits', {
    count: FILE_LIMITS.files,
    size: format.bytes(FILE_LIMITS.bytes),
  })
  const kept = [frame.field.initialValue ?? []].flat() as unknown as string[]
  return (
    <FieldFrame {...frame} help={help ? `${help} ${limits}` : limits}>
      {({ className, ...control }) => (
        <>
          {kept.map((reference) => (
            <KeptFile key={reference} name={control.name} reference={reference} />
          ))}
          <input
            {...control}
            key={frame.field.key}
            type="file"
            multiple
            accept={ACCEPTED_FILES}
            className={`${className} file:me-3 file:rounded file:border-0 file:bg-estuary-soft file:px-3 file:py-1 file:font-semibold file:text-estuary`}
          />
        </>
      )}
    </FieldFrame>
  )
}

/** A file that was kept before the form came back: stays unless its mark is taken away. */
export function KeptFile({ name, reference }: { name: string; reference: string }) {
  const { t } = useTranslation('ui')
  const format = useFormat()
  const file = readFileReference(reference)
  if (!file) return null
  return (
    <label className="mb-1 flex min-h-8 items-center gap-2">
      <input
        type="checkbox"
        name={name}
        value={reference}
        defaultChecked
        className="size-5 shrink-0 accent-estuary"
      />
      {t('files.kept', { name: file.name, size: format.bytes(file.size) })}
    </label>
  )
}
