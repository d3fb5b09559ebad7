import { useTranslation } from 'react-i18next'
import type { Chunk } from '#models/collaboration/agreement-diff.ts'

/** Of what did not change, so many lines are shown beside what did. */
const AROUND = 2

/** A text with what was taken out and put in; long stretches without a change are left out. */
export function TextChanges({ chunks }: { chunks: readonly Chunk[] }) {
  return (
    <div className="overflow-hidden rounded-xl border border-sand bg-sheet py-2 whitespace-pre-wrap">
      {chunks.map(({ kind, lines }, index) =>
        kind === 'same' ? (
          <Unchanged
            key={index}
            lines={lines}
            first={index === 0}
            last={index === chunks.length - 1}
          />
        ) : (
          <Changed key={index} kind={kind} lines={lines} />
        ),
      )}
    </div>
  )
}

function Changed({ kind, lines }: { kind: 'added' | 'removed'; lines: readonly string[] }) {
  const { t } = useTranslation('agreement')
  const Mark = kind === 'added' ? 'ins' : 'del'
  const look =
    kind === 'added'
      ? 'border-lotus bg-lotus-soft no-underline'
      : 'border-kapok bg-kapok-soft decoration-kapok'
  return (
    <Mark className={`block border-s-4 px-4 py-0.5 ${look}`}>
      <span className="sr-only">{t(`changes.${kind}`)}: </span>
      {lines.map((line) => line || ' ').join('\n')}
    </Mark>
  )
}

function Unchanged({
  lines,
  first,
  last,
}: {
  lines: readonly string[]
  first: boolean
  last: boolean
}) {
  const { t } = useTranslation('agreement')
  const head = first ? [] : lines.slice(0, AROUND)
  const tail = last ? [] : lines.slice(Math.max(head.length, lines.length - AROUND))
  const hidden = lines.length - head.length - tail.length
  return (
    <div className="px-5 py-0.5 text-muted">
      {[...head, ...(hidden > 0 ? [t('changes.unchanged', { count: hidden })] : []), ...tail].join(
        '\n',
      )}
    </div>
  )
}
