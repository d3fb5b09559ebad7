import type { ReactNode } from 'react'
import { Rivers } from './rivers.tsx'

interface EmptyStateProps {
  /** Of its heading; 3 inside a section with a heading of its own. */
  level?: 2 | 3
  title: string
  /** Why it is empty and what to do next. */
  children: ReactNode
  action?: ReactNode
}

/** Nothing here yet: says what to do next, under the same rivers as everywhere. */
export function EmptyState({ level = 2, title, children, action }: EmptyStateProps) {
  const Heading = `h${level}` as const
  return (
    <div className="rounded-xl border border-sand bg-sheet px-6 py-10 text-center">
      <Rivers className="mx-auto mb-4 h-16 w-48 text-estuary" />
      <Heading className="text-xl">{title}</Heading>
      <div className="mx-auto mt-2 max-w-measure text-muted">{children}</div>
      {action ? <div className="mt-5">{action}</div> : null}
    </div>
  )
}
