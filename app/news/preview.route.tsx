import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { requireCoordinator } from '#server/auth/guards.ts'
import { useLocale } from '#app/i18n/locale.ts'
import { titleOf } from '#app/i18n/title.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { languageAsked } from './asked.ts'
import { previewOf, typedIn } from './preview.server.ts'
import { TextForm } from './text-form.tsx'

export const handle = { i18n: ['news', 'news-desk'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.news-preview')

/** The page whose form is previewed. */
const formOf = (pathname: string) => pathname.replace(/\/preview(?:\.data)?$/, '')

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireCoordinator({ request, context })
  return null
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  await requireCoordinator({ request, context })
  const { revision, ...typed } = await typedIn(request)
  return {
    preview: previewOf(typed),
    typed,
    revision,
    language: languageAsked(params.language ?? typed.source),
    target: formOf(new URL(request.url).pathname),
  }
}

/** Without script: what was typed as it will look, in the form that saves it. */
export default function PreviewPage() {
  const { t } = useTranslation('news-desk')
  const locale = useLocale()
  const sent = useActionData<typeof action>()
  if (!sent) return <NothingTyped />
  const { preview, typed, language = locale, revision, target } = sent
  const kind = target.endsWith('/new')
    ? 'create'
    : target.endsWith('/correction')
      ? 'correct'
      : 'save'
  return (
    <Page title={t('preview.title')} lead={t('preview.unsaved')}>
      <TextForm
        kind={kind}
        language={language}
        initial={typed}
        {...(kind === 'create' || revision === undefined ? {} : { revision })}
        preview={preview}
        previewPath={`${target}/preview`}
        result={undefined}
        action={target}
      />
    </Page>
  )
}

/** A preview is of something typed; whoever opens its address goes on to the form. */
function NothingTyped() {
  const { t } = useTranslation('news-desk')
  const form = formOf(useLocation().pathname)
  return (
    <Page title={t('preview.title')}>
      <EmptyState title={t('preview.empty')}>
        <Link to={form} className="font-semibold text-estuary underline">
          {t('preview.continue')}
        </Link>
      </EmptyState>
    </Page>
  )
}
