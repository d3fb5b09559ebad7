import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { hasLockedList, openLists } from '#models/application/lists.server.ts'
import { nameFor } from '#models/organisation/organisation.ts'
import { asResponse } from '#app/forms/submit.server.ts'
import { useFormat } from '#app/i18n/format.ts'
import { useLocale } from '#app/i18n/locale.ts'
import { titleOf } from '#app/i18n/title.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { deskApplicationAsked } from './desk-one.server.ts'
import { deskApplicationPath } from './index.ts'
import { OpenList } from './open-list.tsx'
import { ProgrammeKicker } from './programme-kicker.tsx'

export const handle = { i18n: ['applications-desk'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.application-list')

/** Each reading is an act of its own, so the list is in the answer to the form and at no address. */
export async function action(asked: ActionFunctionArgs) {
  const { actor, application } = await deskApplicationAsked(asked)
  try {
    return { lists: await openLists(actor, application.id) }
  } catch (error) {
    throw asResponse(error)
  }
}

export async function loader(asked: LoaderFunctionArgs) {
  const { actor, application } = await deskApplicationAsked(asked)
  return { application, list: await hasLockedList(actor, application.id) }
}

export default function OpenedList() {
  const { t } = useTranslation('applications-desk')
  const opened = useActionData<typeof action>()
  const format = useFormat()
  const locale = useLocale()
  const { application, list } = useLoaderData<typeof loader>()
  const { programme, organisation, id } = application
  const path = deskApplicationPath(programme.id, id)
  return (
    <Page
      title={t('one.list')}
      kicker={<ProgrammeKicker programme={programme} to={path} />}
      lead={nameFor(locale, organisation.names).name}
      width="measure"
    >
      {opened ? (
        <p className="mb-6 rounded-lg bg-gold-soft px-4 py-2">{t('one.logged')}</p>
      ) : (
        <OpenList path={deskApplicationPath(programme.id, id, 'list')} list={list} />
      )}
      {opened?.lists.map(({ round, certifiedAt, entries }) => (
        <section key={round} aria-labelledby={`round-${round}`} className="mb-8">
          <h2 id={`round-${round}`} className="text-xl">
            {t('one.round', { round })}
          </h2>
          <p className="text-sm text-muted">
            {certifiedAt
              ? t('one.certified', { date: format.date(certifiedAt, 'dateTime') })
              : t('one.uncertified')}
          </p>
          <ol className="mt-2 list-decimal space-y-1 ps-6">
            {entries.map((entry) => (
              <li key={entry.id}>{nameFor(locale, entry.names).name}</li>
            ))}
          </ol>
        </section>
      ))}
      <ButtonLink look="line" to={path}>
        {t('title')}
      </ButtonLink>
    </Page>
  )
}
