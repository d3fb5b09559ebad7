import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { programmesAtDesk } from '#models/programme/queries.server.ts'
import { statesIn } from '#models/programme/states.ts'
import { requireCoordinator } from '#server/auth/guards.ts'
import { localeOfPath } from '#app/i18n/locale.ts'
import { titleOf } from '#app/i18n/title.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { newProgrammePath } from '#app/programmes/index.ts'
import { DeskRow } from './desk-row.tsx'

export const handle = { i18n: ['programmes', 'programme-desk'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.programmes-desk')

const PARTS = {
  current: [...statesIn('open'), ...statesIn('running')],
  drafts: statesIn('coming'),
  past: statesIn('past'),
} as const

/** In the order in which they need a coordinator. */
const SHOWN = ['current', 'drafts', 'past'] as const

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireCoordinator({ request, context })
  const locale = localeOfPath(new URL(request.url).pathname)
  const [current, drafts, past] = await Promise.all([
    programmesAtDesk(actor, PARTS.current, locale),
    programmesAtDesk(actor, PARTS.drafts, locale),
    programmesAtDesk(actor, PARTS.past, locale),
  ])
  return { current, drafts, past }
}

/** Every programme by how far it is, and what each waits for. */
export default function ProgrammesDesk() {
  const { t } = useTranslation('programme-desk')
  const parts = useLoaderData<typeof loader>()
  return (
    <Page
      title={t('list.title')}
      lead={t('list.lead')}
      actions={<ButtonLink to={newProgrammePath}>{t('list.new')}</ButtonLink>}
    >
      <div className="space-y-10">
        {SHOWN.map((part) => (
          <section key={part} aria-labelledby={part}>
            <h2 id={part} className="border-b border-sand-strong pb-2 text-2xl">
              {t(`list.${part}`)}
            </h2>
            {parts[part].length > 0 ? (
              <ul>
                {parts[part].map((programme) => (
                  <DeskRow key={programme.id} programme={programme} />
                ))}
              </ul>
            ) : (
              <p className="py-4 text-muted">{t('list.none')}</p>
            )}
          </section>
        ))}
      </div>
    </Page>
  )
}
