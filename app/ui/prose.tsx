interface ProseProps {
  /** From `renderMarkdown`, the only source of HTML that is written as it is. */
  html: string
  /** Language of the text, where it is not the page's. */
  lang?: string | undefined
  className?: string
}

/** A text that somebody wrote in Markdown, well set; see `prose.css`. */
export function Prose({ html, lang, className = '' }: ProseProps) {
  return (
    <div lang={lang} className={`prose ${className}`} dangerouslySetInnerHTML={{ __html: html }} />
  )
}
