import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Prose } from '#app/ui/prose.tsx'
import type { Preview } from './use-live-preview.ts'

interface PreviewPaneProps {
  preview: Preview
  lang: string
  /** What it is, where it is not a preview of what is being typed. */
  label?: string
}

/** A text as it will be published, on a sheet beside the form. */
export function PreviewPane({ preview, lang, label }: PreviewPaneProps) {
  const { t } = useTranslation('news-desk')
  const id = useId()
  const { title, summary, html } = preview
  const empty = !title && !summary && !html
  return (
    <section
      aria-labelledby={id}
      className="rounded-xl border border-sand bg-sheet px-5 py-5 sm:px-7 lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto"
    >
      <h2 id={id} className="font-sans text-sm font-semibold text-muted">
        {label ?? t('preview.title')}
      </h2>
      {empty ? (
        <p className="mt-4 text-muted">{t('preview.empty')}</p>
      ) : (
        <div lang={lang}>
          <p className="mt-3 font-serif text-3xl leading-tight font-semibold">
            {title || t('preview.untitled')}
          </p>
          {summary ? <p className="standfirst mt-3">{summary}</p> : null}
          <Prose html={html} lang={lang} className="mt-6" />
        </div>
      )}
    </section>
  )
}
