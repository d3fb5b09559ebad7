import { langAttribute, localeOfScript } from '#models/text/locale.ts'
import type { WireText } from '#models/text/written.ts'

/** A short text somebody wrote, in the reader's script, where a link leads to the original. */
export function WrittenTitle({ value: { text, script, converted } }: { value: WireText }) {
  if (script === 'none') return <>{text}</>
  const shown = converted === undefined ? script : script === 'hans' ? 'hant' : 'hans'
  return <span lang={langAttribute(localeOfScript(shown))}>{converted ?? text}</span>
}
