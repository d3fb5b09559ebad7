import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { saveNewsInput } from '#models/news/input.ts'
import { saveNewsText } from '#models/news/write.server.ts'
import { done } from '#app/forms/done.server.ts'
import { submitForm } from '#app/forms/submit.server.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { titled } from '#app/i18n/title.ts'
import { langAttribute } from '#models/text/locale.ts'
import { Page } from '#app/ui/page.tsx'
import { textAsked } from './desk-item.server.ts'
import { EditorText } from './editor-text.tsx'
import { History } from './history.tsx'
import { editNewsPath, newsDeskPath } from './index.ts'
import { LanguageTabs } from './language-tabs.tsx'
import { Mentions } from './mentions.tsx'
import { NextStep } from './next-step.tsx'
import { previewOf } from './preview.server.ts'
import { NewsStateBadge } from './state-badge.tsx'

export { shouldRevalidate } from '#app/forms/revalidate.ts'

export const handle = { i18n: ['news', 'news-desk'] }

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  titled({ location }, data?.item.title ?? '')

export async function loader(asked: LoaderFunctionArgs) {
  const { item, language } = await textAsked(asked)
  return { item, language, preview: previewOf(item.editions[language]) }
}

export async function action(asked: ActionFunctionArgs) {
  const { actor, item, language } = await textAsked(asked)
  return submitForm(asked.request, saveNewsInput, async (input) => {
    await saveNewsText(actor, item.id, language, input)
    return done(asked.request, editNewsPath(item.id, language), 'news-saved')
  })
}

/** Where an item is written, converted, and sent on its way. */
export default function Editor() {
  const { t } = useTranslation('news-desk')
  const { item, language, preview } = useLoaderData<typeof loader>()
  return (
    <Page
      title={item.title}
      titleLang={langAttribute(item.source)}
      kicker={
        <LocaleLink to={newsDeskPath} className="hover:underline">
          {t('editor.kicker')}
        </LocaleLink>
      }
      actions={<NewsStateBadge state={item.state} />}
    >
      <NextStep item={item} />
      <LanguageTabs item={item} current={language} />
      <EditorText
        key={`${item.id} ${language} ${item.editions[language].revision}`}
        item={item}
        language={language}
        preview={preview}
      />
      <div className="mt-14 grid gap-10 border-t border-sand pt-8 lg:grid-cols-2">
        <History history={item.history} />
        <Mentions item={item} />
      </div>
    </Page>
  )
}
