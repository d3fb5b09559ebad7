import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { programmesByGroup } from '#models/programme/queries.server.ts'
import { PROGRAMME_GROUPS } from '#models/programme/states.ts'
import { directoryPath } from '#app/organisations/index.ts'
import { localeOfPath } from '#app/i18n/locale.ts'
import { titleOf } from '#app/i18n/title.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { ProgrammeCard } from './programme-card.tsx'

export const handle = { i18n: ['programmes'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.programmes')

export async function loader({ request }: LoaderFunctionArgs) {
  return { groups: await programmesByGroup(localeOfPath(new URL(request.url).pathname)) }
}

/** Every announced programme: what one can join now comes first. */
export default function Programmes() {
  const { t } = useTranslation('programmes')
  const { groups } = useLoaderData<typeof loader>()
  const shown = PROGRAMME_GROUPS.filter((group) => groups[group].length > 0)
  return (
    <Page title={t('list.title')} lead={t('list.lead')}>
      {shown.length === 0 ? (
        <EmptyState
          title={t('list.empty-title')}
          action={<ButtonLink to={directoryPath()}>{t('list.find')}</ButtonLink>}
        >
          {t('list.empty')}
        </EmptyState>
      ) : null}
      <div className="space-y-12">
        {shown.map((group) => (
          <section key={group} aria-labelledby={group}>
            <h2 id={group} className="mb-4 border-b border-sand-strong pb-2 text-2xl">
              {t(`list.${group}`)}
            </h2>
            <ul className="grid gap-4 md:grid-cols-2">
              {groups[group].map((programme) => (
                <ProgrammeCard key={programme.id} programme={programme} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Page>
  )
}
