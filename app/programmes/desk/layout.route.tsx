import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { langAttribute } from '#models/text/locale.ts'
import { LocaleLink, LocaleNavLink } from '#app/i18n/link.tsx'
import { titled } from '#app/i18n/title.ts'
import {
  programmeDeskPartPath,
  programmeDeskPath,
  programmesDeskPath,
} from '#app/programmes/index.ts'
import { deskAsked } from './asked.server.ts'
import { DeskStateMark } from './desk-state-mark.tsx'

export const handle = { i18n: ['programmes', 'programme-desk', 'organisations'] }

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  titled({ location }, data?.programme.title ?? '')

export async function loader(asked: LoaderFunctionArgs) {
  const { programme } = await deskAsked(asked)
  return { programme }
}

const PARTS = ['edit', 'dates', 'applications', 'matching', 'figures'] as const

const TAB =
  'inline-flex min-h-12 items-center border-b-2 border-transparent text-muted hover:text-ink aria-[current]:border-estuary aria-[current]:font-semibold aria-[current]:text-ink'

/** One programme at the desk: its name, where it stands, and its sections. Pages in it begin with a second heading. */
export default function ProgrammeDeskLayout() {
  const { t } = useTranslation('programme-desk')
  const { programme } = useLoaderData<typeof loader>()
  const { id, title, language, state, announced } = programme
  return (
    <div className="mx-auto w-full max-w-page px-5 pt-8 pb-16 sm:px-8 sm:pt-12 sm:pb-24">
      <header>
        <p className="text-sm font-semibold tracking-wide text-kapok">
          <LocaleLink to={programmesDeskPath} className="hover:underline">
            {t('list.title')}
          </LocaleLink>
        </p>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <h1 lang={langAttribute(language)} className="text-3xl sm:text-4xl">
            {title}
          </h1>
          <DeskStateMark state={state} announced={announced} />
        </div>
        <nav aria-label={t('sections.label')} className="mt-5 mb-8 border-b border-sand">
          <ul className="flex flex-wrap gap-x-7">
            <li>
              <LocaleNavLink to={programmeDeskPath(id)} end className={TAB}>
                {t('sections.overview')}
              </LocaleNavLink>
            </li>
            {PARTS.map((part) => (
              <li key={part}>
                <LocaleNavLink to={programmeDeskPartPath(id, part)} className={TAB}>
                  {t(`sections.${part}`)}
                </LocaleNavLink>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <Outlet context={programme} />
    </div>
  )
}
