import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { agreementVersions } from '#models/collaboration/agreement-versions.server.ts'
import { requireActor } from '#server/auth/guards.ts'
import { answered, collaborationAsked, scriptAsked } from '#app/collaborations/asked.server.ts'
import { collaborationPath, printPath, versionsPath } from '#app/collaborations/index.ts'
import { useFormat } from '#app/i18n/format.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { titleOf } from '#app/i18n/title.ts'
import { Page } from '#app/ui/page.tsx'
import { WrittenTitle } from '#app/ui/written-title.tsx'
import { VersionMark } from './version-mark.tsx'

export const handle = { i18n: ['collaborations', 'agreement'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.agreement-versions')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  const collaboration = await collaborationAsked({ request, params, actor })
  const script = scriptAsked(request)
  const versions = await answered(agreementVersions(actor, collaboration.id, script))
  return { collaboration, versions }
}

export default function AgreementVersions() {
  const { t } = useTranslation('agreement')
  const { collaboration, versions } = useLoaderData<typeof loader>()
  const format = useFormat()
  const { id, title } = collaboration
  return (
    <Page
      title={t('versions.title')}
      lead={t('versions.lead')}
      width="measure"
      kicker={
        <LocaleLink to={collaborationPath(id)} className="hover:underline">
          <WrittenTitle value={title} />
        </LocaleLink>
      }
    >
      <ol className="border-b border-sand">
        {versions.map((agreement) => {
          const { version, editedBy, editedAt, signatures } = agreement
          const date = format.date(editedAt)
          return (
            <li
              key={version}
              className="flex flex-wrap items-baseline justify-between gap-x-6 border-t border-sand py-3"
            >
              <div>
                <h2 className="text-lg">
                  <LocaleLink to={versionsPath(id, version)} className="hover:text-estuary">
                    {t('versions.open', { version })}
                  </LocaleLink>{' '}
                  <VersionMark agreement={agreement} />
                </h2>
                <p className="text-sm text-muted">
                  {editedBy
                    ? t('versions.written', { name: editedBy.name, date })
                    : t('versions.written-nobody', { date })}
                  {signatures.length > 0 ? (
                    <> · {t('versions.signed', { count: signatures.length })}</>
                  ) : null}
                </p>
              </div>
              <LocaleLink
                to={printPath(id, version)}
                aria-label={t('versions.print-version', { version })}
                className="inline-flex min-h-6 items-center text-sm text-estuary underline"
              >
                {t('versions.print')}
              </LocaleLink>
            </li>
          )
        })}
      </ol>
    </Page>
  )
}
