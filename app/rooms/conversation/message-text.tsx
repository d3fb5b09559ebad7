import { useTranslation } from 'react-i18next'
import type { WireText } from '#models/text/written.ts'
import { WrittenText } from '#app/ui/written-text.tsx'
import { linkSegments } from './link-segments.ts'

/** What somebody wrote, in the reader's script, with its lines kept and its addresses to open. */
export function MessageText({ message }: { message: WireText }) {
  return (
    <div className="wrap-anywhere whitespace-pre-wrap">
      <WrittenText value={message} render={(text) => <LinkedText text={text} />} />
    </div>
  )
}

export function LinkedText({ text }: { text: string }) {
  const { t } = useTranslation('rooms')
  return linkSegments(text).map((segment, index) =>
    segment.href ? (
      <a
        key={index}
        href={segment.href}
        target="_blank"
        rel="noopener noreferrer nofollow"
        className="text-estuary underline decoration-1 underline-offset-3 hover:decoration-2"
      >
        {segment.text}
        <span className="sr-only">{t('conversation.link-opens')}</span>
      </a>
    ) : (
      segment.text
    ),
  )
}
