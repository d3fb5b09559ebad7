import type { ReactNode } from 'react'
import { Rivers } from './rivers.tsx'

interface EmptyStateProps {
  title: string
  /** Why it is empty and what to do next. */
  children: ReactNode
  action?: ReactNode
}

/** Nothing here yet: says what to do next, under the same rivers as everywhere. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="rounded-xl border border-sand bg-sheet px-6 py-10 text-center">
      <Rivers className="mx-auto mb-4 h-16 w-48 text-estuary" />
      <h2 className="text-xl">{title}</h2>
      <div className="mx-auto mt-2 max-w-measure text-muted">{children}</div>
      {action ? <div className="mt-5">{action}</div> : null}
    </div>
  )
}
