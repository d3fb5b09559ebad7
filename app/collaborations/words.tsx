import type { WireText } from '#models/text/written.ts'
import { WrittenText } from '#app/ui/written-text.tsx'

interface WordsProps {
  /** Of the heading, for links to it. */
  id: string
  title: string
  /** Nothing is shown where there are no words, or they are none of the reader's business. */
  value: WireText | null | undefined
}

/** A section of the collaboration's page that says what somebody wrote. */
export function Words({ id, title, value }: WordsProps) {
  if (!value) return null
  return (
    <section aria-labelledby={id} className="mt-10">
      <h2 id={id} className="text-2xl">
        {title}
      </h2>
      <div className="mt-3 max-w-measure whitespace-pre-line">
        <WrittenText value={value} />
      </div>
    </section>
  )
}
