import type { MetaFunction } from '@remix-run/node'
import { useTranslation } from 'react-i18next'
import { titleOf } from '#app/i18n/title.ts'
import { Page } from '#app/ui/page.tsx'

export const handle = { i18n: ['home'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.home')

export default function Home() {
  const { t } = useTranslation()
  return <Page title={t('brand.full')}>{null}</Page>
}
