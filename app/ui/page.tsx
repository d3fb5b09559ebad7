import type { ReactNode } from 'react'

interface PageProps {
  title: string
  /** Language of the title, where it is not the page's. */
  titleLang?: string
  /** A line above the title, such as the kind of thing this is. */
  kicker?: ReactNode
  lead?: ReactNode
  /** What one can do with the whole page, beside the title. */
  actions?: ReactNode
  /** `measure` for text, `page` for lists and tables. */
  width?: 'measure' | 'page'
  children: ReactNode
}

/** The frame of an ordinary page: one heading, then the content. */
export function Page({
  title,
  titleLang,
  kicker,
  lead,
  actions,
  width = 'page',
  children,
}: PageProps) {
  return (
    <div
      className={`mx-auto w-full px-5 pt-8 pb-16 sm:px-8 sm:pt-12 sm:pb-24 ${width === 'page' ? 'max-w-page' : 'max-w-measure'}`}
    >
      <header className="mb-8 flex flex-wrap items-end justify-between gap-4">
        <div>
          {kicker ? (
            <p className="text-sm font-semibold tracking-wide text-kapok">{kicker}</p>
          ) : null}
          <h1 lang={titleLang} className={`text-3xl sm:text-4xl ${kicker ? 'mt-1' : ''}`}>
            {title}
          </h1>
          {lead ? <p className="mt-2 max-w-measure text-lg text-muted">{lead}</p> : null}
        </div>
        {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
      </header>
      {children}
    </div>
  )
}
