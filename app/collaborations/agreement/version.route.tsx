import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { agreementDiff } from '#models/collaboration/agreement-diff.ts'
import { agreementVersion } from '#models/collaboration/agreement-versions.server.ts'
import { requireActor } from '#server/auth/guards.ts'
import {
  answered,
  collaborationAsked,
  numberAsked,
  scriptAsked,
} from '#app/collaborations/asked.server.ts'
import { versionsPath } from '#app/collaborations/index.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { titleOf } from '#app/i18n/title.ts'
import { Page } from '#app/ui/page.tsx'
import { WrittenText } from '#app/ui/written-text.tsx'
import { AgreementTerms } from './agreement-terms.tsx'
import { termsHtml } from './agreement-html.server.ts'
import { Changes } from './changes.tsx'
import { Signatures } from './signatures.tsx'
import { VersionMark } from './version-mark.tsx'

export const handle = { i18n: ['collaborations', 'agreement'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.agreement-versions')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  const collaboration = await collaborationAsked({ request, params, actor })
  const { shown, before } = await answered(
    agreementVersion(actor, collaboration.id, numberAsked(params.version), scriptAsked(request)),
  )
  return {
    collaboration,
    shown,
    html: termsHtml(shown),
    before: before && { version: before.version, diff: agreementDiff(before, shown) },
  }
}

export default function AgreementVersion() {
  const { t } = useTranslation(['collaborations', 'agreement'])
  const { collaboration, shown, html, before } = useLoaderData<typeof loader>()
  const { version, inForce } = shown
  const { parties } = collaboration
  const key = before?.version === inForce ? 'compare-in-force' : 'compare'
  return (
    <Page
      title={t('agreement:versions.open', { version })}
      width="measure"
      kicker={
        <LocaleLink to={versionsPath(collaboration.id)} className="hover:underline">
          {t('agreement:versions.title')}
        </LocaleLink>
      }
      lead={<VersionMark agreement={shown} />}
    >
      <section aria-labelledby="compare">
        <h2 id="compare" className="text-2xl">
          {before
            ? t(`agreement:versions.${key}`, { version: before.version })
            : t('agreement:versions.first')}
        </h2>
        {before ? <Changes diff={before.diff} parties={parties} /> : null}
      </section>
      <section aria-labelledby="whole" className="mt-12">
        <h2 id="whole" className="text-2xl">
          {t('agreement:versions.whole', { version })}
        </h2>
        <h3 className="mt-4 text-lg">{t('page.objectives')}</h3>
        <div className="mt-2 whitespace-pre-line">
          <WrittenText value={shown.objectives} />
        </div>
        <AgreementTerms agreement={shown} html={html} parties={parties} />
        <Signatures agreement={shown} parties={parties} />
      </section>
    </Page>
  )
}
