import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { agreementVersion } from '#models/collaboration/agreement-versions.server.ts'
import { currentTime } from '#models/clock.server.ts'
import { requireActor } from '#server/auth/guards.ts'
import {
  agreementAsked,
  answered,
  numberAsked,
  scriptAsked,
} from '#app/collaborations/asked.server.ts'
import { collaborationPath } from '#app/collaborations/index.ts'
import { useFormat } from '#app/i18n/format.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { titled } from '#app/i18n/title.ts'
import { WrittenText } from '#app/ui/written-text.tsx'
import { WrittenTitle } from '#app/ui/written-title.tsx'
import { AgreementTerms } from './agreement-terms.tsx'
import { termsHtml } from './agreement-html.server.ts'
import { AllNames } from './all-names.tsx'
import { Imprint } from './imprint.tsx'
import { PrintButton } from './print-button.tsx'
import { Signatures } from './signatures.tsx'

export const handle = { i18n: ['collaborations', 'agreement'] }

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  if (!data) return []
  const { title } = data.collaboration
  return titled({ location }, title.converted ?? title.text)
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  const { collaboration, agreement } = await agreementAsked({ request, params, actor })
  const asked = new URL(request.url).searchParams.get('version')
  const version = asked === null ? agreement.version : numberAsked(asked)
  const script = scriptAsked(request)
  const { shown } = await answered(agreementVersion(actor, collaboration.id, version, script))
  return { collaboration, shown, html: termsHtml(shown), at: currentTime().toISOString() }
}

/** The agreement as it goes on paper: who, what, signed by whom and when, and by what its text is known. */
export default function PrintAgreement() {
  const { t } = useTranslation(['collaborations', 'agreement'])
  const { collaboration, shown, html, at } = useLoaderData<typeof loader>()
  const format = useFormat()
  const { id, title, parties } = collaboration
  return (
    <article className="mx-auto w-full max-w-3xl px-5 py-8 sm:px-8 sm:py-12 print:max-w-none print:p-0">
      <p className="mb-8 flex flex-wrap items-center justify-between gap-3 print:hidden">
        <LocaleLink to={collaborationPath(id)} className="text-estuary underline">
          {t('agreement:print.back')}
        </LocaleLink>
        <PrintButton />
      </p>
      <header className="border-b-2 border-ink pb-5">
        <p className="text-sm">{t('agreement:print.heading')}</p>
        <h1 className="mt-1 text-3xl">
          <WrittenTitle value={title} />
        </h1>
        <Imprint agreement={shown} />
      </header>
      <section aria-labelledby="between" className="mt-6 break-inside-avoid">
        <h2 id="between" className="text-xl">
          {t('agreement:print.between')}
        </h2>
        <ul className="mt-2 grid gap-x-8 gap-y-3 sm:grid-cols-2">
          {parties.map(({ organisation }) => (
            <li key={organisation.id}>
              <AllNames names={organisation.names} />
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="objectives" className="mt-6">
        <h2 id="objectives" className="text-xl">
          {t('page.objectives')}
        </h2>
        <div className="mt-2 whitespace-pre-line">
          <WrittenText value={shown.objectives} />
        </div>
      </section>
      <section aria-labelledby="terms" className="mt-6">
        <h2 id="terms" className="text-xl">
          {t('edit.text')}
        </h2>
        <AgreementTerms agreement={shown} html={html} parties={parties} />
      </section>
      <section aria-labelledby="signed" className="mt-6 break-inside-avoid">
        <h2 id="signed" className="text-xl">
          {t('agreement:print.signed')}
        </h2>
        <Signatures agreement={shown} parties={parties} titled={false} />
      </section>
      <footer className="mt-8 break-inside-avoid border-t border-ink pt-3 text-sm">
        <p>
          {t('agreement:print.fingerprint')}: <code className="break-all">{shown.fingerprint}</code>
        </p>
        <p className="text-muted">{t('agreement:print.fingerprint-help')}</p>
        <p className="mt-2 text-muted">
          {t('agreement:print.printed', { date: format.date(at, 'dateTime') })}
        </p>
      </footer>
    </article>
  )
}
