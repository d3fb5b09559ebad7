import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { langAttribute, LOCALES, localeNames, type Locale } from '#models/text/locale.ts'
import { SelectField, TextArea, TextField } from '#app/forms/controls.tsx'
import { PortalForm } from '#app/forms/form.tsx'
import type { FormResult } from '#app/forms/submit.server.ts'
import { Button } from '#app/ui/button.tsx'
import { languageAsked } from './asked.ts'
import { MarkdownHelp } from './markdown-help.tsx'
import { PreviewPane } from './preview-pane.tsx'
import { useLivePreview, type Preview } from './use-live-preview.ts'
import { useUnsaved } from './use-unsaved.ts'

/** Each as its own readers call it. */
const LANGUAGES = LOCALES.map((value) => ({ value, label: localeNames[value] }))

export interface TextFields extends Record<string, unknown> {
  source: string
  title: string
  summary: string
  body: string
  note: string
}

interface TextFormProps {
  /** A new item asks in which language it is; a correction asks what was wrong. */
  kind: 'create' | 'save' | 'correct'
  language: Locale
  initial: Partial<TextFields>
  /** How often the stored text has changed, for the guard against writing over somebody else. */
  revision?: number
  preview: Preview
  previewPath: string
  result: FormResult | undefined
  /** Where it is sent, if not to the page's own address. */
  action?: string
}

/** The text of an item in one language, with what it will look like beside it. */
export function TextForm(props: TextFormProps) {
  const { kind, language, initial, revision, previewPath, result, action } = props
  const { t } = useTranslation('news-desk')
  const labels = useTextLabels()
  const live = useLivePreview(props.preview)
  const { touched, sent } = useUnsaved(result !== undefined)
  const [chosen, setChosen] = useState(language)
  const lang = langAttribute(chosen)
  const changed = (form: HTMLFormElement | null) => {
    touched()
    if (!form) return
    setChosen(languageAsked(new FormData(form).get('source')) ?? language)
    live.update(form)
  }
  return (
    <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-2">
      <div
        onInput={({ target }) => changed((target as HTMLInputElement | HTMLTextAreaElement).form)}
        onSubmit={sent}
      >
        <PortalForm<TextFields>
          result={result}
          initial={initial}
          labels={labels}
          {...(action ? { action } : {})}
        >
          {(fields, busy): ReactNode => (
            <>
              {revision === undefined ? null : (
                <input type="hidden" name="revision" value={revision} />
              )}
              {kind === 'create' ? (
                <SelectField
                  field={fields.source}
                  label={labels.source}
                  help={t('form.source-help')}
                  choices={LANGUAGES}
                />
              ) : null}
              <TextField field={fields.title} label={labels.title} lang={lang} />
              <TextArea
                field={fields.summary}
                label={labels.summary}
                help={t('form.summary-help')}
                rows={3}
                lang={lang}
              />
              <TextArea
                field={fields.body}
                label={labels.body}
                help={t('form.body-help')}
                rows={18}
                lang={lang}
              />
              <MarkdownHelp />
              {kind === 'correct' ? (
                <TextArea
                  field={fields.note}
                  label={labels.note}
                  help={t('form.note-help')}
                  rows={3}
                />
              ) : null}
              <div className="flex flex-wrap gap-3">
                <Button busy={busy}>{t(`form.${kind}`)}</Button>
                <noscript>
                  <Button look="line" formAction={previewPath}>
                    {t('form.preview')}
                  </Button>
                </noscript>
              </div>
            </>
          )}
        </PortalForm>
      </div>
      <PreviewPane preview={live.preview} lang={lang} />
    </div>
  )
}

function useTextLabels() {
  const { t } = useTranslation('news-desk')
  return {
    source: t('form.source'),
    title: t('form.title'),
    summary: t('form.summary'),
    body: t('form.body'),
    note: t('form.note'),
  }
}
