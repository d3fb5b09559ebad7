import { langAttribute, localeOfScript } from '#models/text/locale.ts'
import type { WireText } from '#models/text/written.ts'

/** A title in the reader's script, where there is no place for the way to its original. */
export function WrittenTitle({ title: { text, script, converted } }: { title: WireText }) {
  if (script === 'none') return <>{text}</>
  const other = script === 'hans' ? 'hant' : 'hans'
  const shown = converted === undefined ? script : other
  return <span lang={langAttribute(localeOfScript(shown))}>{converted ?? text}</span>
}
