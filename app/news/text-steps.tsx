import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { NewsDesk } from '#models/news/news.ts'
import { changeAllowed, isListed } from '#models/news/states.ts'
import type { Locale } from '#models/text/locale.ts'
import { localePath, useLocale } from '#app/i18n/locale.ts'
import { Button, type ButtonLook } from '#app/ui/button.tsx'
import { newsTextStepPath } from './index.ts'

interface TextStepsProps {
  item: NewsDesk
  language: Locale
}

/** What a text is, and what the converter and its reader can do with it. */
export function TextSteps({ item, language }: TextStepsProps) {
  const { t } = useTranslation('news-desk')
  const { t: news } = useTranslation('news')
  const text = item.editions[language]
  const from = text.convertibleFrom
  const byHand = text.revision > 0 && !text.machine
  const may = changeAllowed(item.state, byHand)
  const origin = { language: news(`language.${text.basis ?? from ?? item.source}`) }
  const explanation =
    language === item.source
      ? 'source-note'
      : text.state === 'missing' && from
        ? 'missing-prefilled'
        : text.state
  const convertible =
    from &&
    language !== item.source &&
    (may === 'save' || (isListed(item.state) && text.state === 'stale'))
  const reviewable = text.state === 'machine-converted' || text.state === 'stale'
  const step = { item, language, revision: text.revision }
  return (
    <div className="mb-8 flex flex-col gap-3">
      <p className="max-w-3xl text-muted">{t(`editor.${explanation}`, origin)}</p>
      <div className="flex flex-wrap gap-3 empty:hidden">
        {reviewable && item.state !== 'withdrawn' ? (
          <StepButton {...step} what="review" look="primary">
            {text.state === 'stale' ? t('editor.still-right') : t('editor.review')}
          </StepButton>
        ) : null}
        {convertible && !byHand ? (
          <StepButton {...step} what="conversion" look="line">
            {t('editor.convert', { language: news(`language.${from}`) })}
          </StepButton>
        ) : null}
      </div>
      {convertible && byHand ? (
        <details className="text-sm">
          <summary className="inline-flex min-h-6 cursor-pointer items-center text-estuary underline">
            {t('editor.replace', { language: news(`language.${from}`) })}
          </summary>
          <p className="my-2 text-kapok">{t('editor.replace-warning')}</p>
          <StepButton {...step} what="conversion" look="danger" replace>
            {t('editor.convert', { language: news(`language.${from}`) })}
          </StepButton>
        </details>
      ) : null}
    </div>
  )
}

interface StepButtonProps extends TextStepsProps {
  what: 'conversion' | 'review'
  revision: number
  look: ButtonLook
  /** Whoever presses it knows that a text written by hand goes. */
  replace?: boolean
  children: string
}

function StepButton({ item, language, what, revision, look, replace, children }: StepButtonProps) {
  const locale = useLocale()
  return (
    <Form method="post" action={localePath(locale, newsTextStepPath(item.id, language, what))}>
      <input type="hidden" name="revision" value={revision} />
      {replace ? <input type="hidden" name="replace" value="true" /> : null}
      <Button look={look}>{children}</Button>
    </Form>
  )
}
