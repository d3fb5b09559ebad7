import { useTranslation } from 'react-i18next'
import type { WireDesk } from '#models/application/desk.ts'
import type { ReviewInput } from '#models/application/input.ts'
import { PortalForm } from '#app/forms/form.tsx'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { DecisionFields } from './decision-fields.tsx'
import { DeskTable } from './desk-table.tsx'

type Typed = Omit<ReviewInput, 'applications'> & {
  /** `id:step` of each that is selected. */
  applications: string[]
}

/** The table with a box for each application, and one decision for all that are selected. */
export function BulkForm({ desk }: { desk: WireDesk }) {
  const { t } = useTranslation('applications-desk')
  const result = useFormResult()
  const labels = {
    applications: t('table.select'),
    decision: t('bulk.decision'),
    reason: t('bulk.reason'),
    override: t('bulk.override'),
  }
  return (
    <PortalForm<Typed> result={result && 'status' in result ? result : undefined} labels={labels}>
      {(fields, busy) => (
        <div className="grid items-start gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,1fr)_20rem]">
          <DeskTable
            desk={desk}
            selected={{
              name: fields.applications.name,
              values: [fields.applications.initialValue ?? []].flat() as unknown as string[],
            }}
          />
          <section
            aria-labelledby="bulk"
            className="max-w-measure rounded-xl border border-sand bg-sheet px-5 py-4 xl:sticky xl:top-6"
          >
            <h2 id="bulk" className="mb-3 text-xl">
              {t('bulk.title')}
            </h2>
            <DecisionFields fields={fields} busy={busy} />
          </section>
        </div>
      )}
    </PortalForm>
  )
}
