import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { langAttribute, localeOfScript, localeSigns, type Script } from '#models/text/locale.ts'
import type { WireText } from '#models/text/written.ts'

const langOf = (script: Script) => langAttribute(localeOfScript(script))

const other = (script: Script): Script => (script === 'hans' ? 'hant' : 'hans')

interface WrittenTextProps {
  value: WireText
  /** How to set the text; plain by default. */
  render?: (text: string) => ReactNode
}

/**
 * What somebody wrote, in the reader's script, with the sign that it was converted and the original one
 * click away; without script the original unfolds below.
 */
export function WrittenText({ value, render = (text) => text }: WrittenTextProps) {
  const { text, script, converted } = value
  if (script === 'none') return <>{render(text)}</>
  if (converted === undefined) return <span lang={langOf(script)}>{render(text)}</span>
  return <ConvertedText text={text} script={script} converted={converted} render={render} />
}

interface ConvertedTextProps {
  text: string
  script: Script
  converted: string
  render: (text: string) => ReactNode
}

function ConvertedText({ text, script, converted, render }: ConvertedTextProps) {
  const { t } = useTranslation('ui')
  const [original, setOriginal] = useState(false)
  const shown = original ? script : other(script)
  return (
    <>
      <span lang={langOf(shown)}>{render(original ? text : converted)}</span>{' '}
      <button
        type="button"
        aria-pressed={original}
        onClick={() => setOriginal(!original)}
        className="inline-flex min-h-6 cursor-pointer items-baseline gap-1 text-xs text-muted hover:text-estuary"
      >
        <span
          aria-hidden="true"
          lang={langOf(script)}
          className="rounded border border-sand-strong px-1 leading-4"
        >
          {localeSigns[localeOfScript(script)]}
        </span>
        {original ? t('written.show-converted') : t(`written.from.${script}`)}
      </button>
      <noscript>
        <details className="text-sm text-muted">
          <summary>{t('written.original')}</summary>
          <span lang={langOf(script)}>{render(text)}</span>
        </details>
      </noscript>
    </>
  )
}
