import { useFormMetadata, type FieldMetadata } from '@conform-to/react'
import type { ReactNode } from 'react'
import type { Problem } from '#app/forms/problem.ts'
import { Button } from '#app/ui/button.tsx'

interface RowsProps<Row> {
  field: FieldMetadata<Row[], Record<string, unknown>, Problem[]>
  title: string
  help: string
  most: number
  rowTitle: (number: number) => string
  add: string
  remove: (number: number) => string
  children: (row: FieldMetadata<Row, Record<string, unknown>, Problem[]>) => ReactNode
}

/**
 * Rows that somebody adds and removes: with buttons that send the form, so that it works without script and keeps
 * what was typed. A row that is left empty counts for nothing.
 */
export function Rows<Row>({
  field,
  title,
  help,
  most,
  rowTitle,
  add,
  remove,
  children,
}: RowsProps<Row>) {
  const form = useFormMetadata()
  const rows = field.getFieldList()
  const { name } = field
  return (
    <fieldset id={`field-${name}`} className="mb-8 border-t border-sand pt-5">
      <legend className="float-start mb-1 w-full font-serif text-xl font-semibold">{title}</legend>
      <p className="mb-4 clear-both text-sm text-muted">{help}</p>
      <ol className="space-y-4">
        {rows.map((row, index) => (
          <li key={row.key}>
            <fieldset className="rounded-xl border border-sand bg-sheet px-4 pt-3 sm:px-5">
              <legend className="px-1 text-sm font-semibold text-muted">
                {rowTitle(index + 1)}
              </legend>
              {children(row)}
              <p className="-mt-2 mb-2 text-end">
                <Button
                  look="quiet"
                  {...form.remove.getButtonProps({ name: name as never, index })}
                >
                  {remove(index + 1)}
                </Button>
              </p>
            </fieldset>
          </li>
        ))}
      </ol>
      {rows.length < most ? (
        <Button
          look="line"
          className="mt-4"
          {...form.insert.getButtonProps({ name: name as never })}
        >
          {add}
        </Button>
      ) : null}
    </fieldset>
  )
}
