import { useTranslation } from 'react-i18next'
import type { WireText } from '#models/text/written.ts'
import { WrittenText } from '#app/ui/written-text.tsx'
import { linkSegments } from './link-segments.ts'
import { mentionSegments } from './mention-segments.ts'

/**
 * What somebody wrote, in the reader's script, with its lines kept and its addresses to open.
 * @param names of the people whom it addresses
 */
export function MessageText({ message, names }: { message: WireText; names: readonly string[] }) {
  return (
    <div className="wrap-anywhere whitespace-pre-wrap">
      <WrittenText
        value={message}
        render={(text) =>
          mentionSegments(text, names).map((piece, index) =>
            piece.mention ? (
              <strong key={index} className="rounded bg-lotus-soft px-0.5 font-semibold text-lotus">
                {piece.text}
              </strong>
            ) : (
              <LinkedText key={index} text={piece.text} />
            ),
          )
        }
      />
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
