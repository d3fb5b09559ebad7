import { useTranslation } from 'react-i18next'
import type { NewsDesk } from '#models/news/news.ts'
import { changeAllowed } from '#models/news/states.ts'
import { langAttribute, type Locale } from '#models/text/locale.ts'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { localePath, useLocale } from '#app/i18n/locale.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { newsTextStepPath } from './index.ts'
import { PreviewPane } from './preview-pane.tsx'
import { TextForm } from './text-form.tsx'
import { TextSteps } from './text-steps.tsx'
import type { Preview } from './use-live-preview.ts'

interface EditorTextProps {
  item: NewsDesk
  language: Locale
  /** Of the stored text. */
  preview: Preview
}

/** One language of an item: to be written, or read where it may not be changed now. */
export function EditorText({ item, language, preview }: EditorTextProps) {
  const { t } = useTranslation('news-desk')
  const { t: news } = useTranslation('news')
  const locale = useLocale()
  const result = useFormResult()
  const { title, summary, body, revision, machine } = item.editions[language]
  const change = changeAllowed(item.state, revision > 0 && !machine)
  const previewPath = localePath(locale, newsTextStepPath(item.id, language, 'preview'))
  const label = t('editor.text', { language: news(`language.${language}`) })
  const outdated = result?.error?.['']?.some(({ key }) => key === 'reason.news-changed')
  return (
    <>
      <TextSteps item={item} language={language} />
      {outdated ? (
        <details open className="mb-8 rounded-lg border border-gold bg-gold-soft px-4 py-3">
          <summary className="font-semibold text-gold">{t('editor.stored')}</summary>
          <div className="mt-3">
            <PreviewPane preview={preview} lang={langAttribute(language)} label={label} />
          </div>
        </details>
      ) : null}
      {change === 'save' ? (
        <TextForm
          kind="save"
          language={language}
          initial={{ title, summary, body }}
          revision={revision}
          preview={preview}
          previewPath={previewPath}
          result={result}
        />
      ) : (
        <div className="grid items-start gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_16rem]">
          <PreviewPane preview={preview} lang={langAttribute(language)} label={label} />
          {change === 'correction' ? (
            <ButtonLink look="line" to={newsTextStepPath(item.id, language, 'correction')}>
              {t('editor.correct')}
            </ButtonLink>
          ) : item.state === 'in-review' ? (
            <p className="text-sm text-muted">{t('editor.locked')}</p>
          ) : null}
        </div>
      )}
    </>
  )
}
