import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { membersOf, requestsOf } from '#models/membership/list.server.ts'
import { membershipPolicy } from '#models/membership/policy.ts'
import { requireActor } from '#server/auth/guards.ts'
import { titleOf } from '#app/i18n/title.ts'
import { Page } from '#app/ui/page.tsx'
import { ownOrganisation } from './asked.server.ts'
import { MemberRow } from './member-row.tsx'
import { OrganisationKicker } from './organisation-kicker.tsx'
import { RequestRow } from './request-row.tsx'

export const handle = { i18n: ['organisation-forms', 'organisations'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.organisation-people')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  const organisation = await ownOrganisation({ request, params, actor })
  const manages = membershipPolicy.seeRequests(actor, organisation.id)
  const [members, requests] = await Promise.all([
    membersOf(actor, organisation.id),
    manages ? requestsOf(actor, organisation.id) : null,
  ])
  return { organisation, members, requests, manages, me: actor.id }
}

export default function People() {
  const { t } = useTranslation('organisation-forms')
  const { organisation, members, requests, manages, me } = useLoaderData<typeof loader>()
  const representatives = members.filter(({ position }) => position === 'representative')
  return (
    <Page
      title={t('people.title')}
      kicker={<OrganisationKicker organisation={organisation} />}
      lead={t('people.lead')}
    >
      <div className="grid max-w-[56rem] gap-10">
        {requests ? (
          <section>
            <h2 className="text-xl">{t('people.requests')}</h2>
            {requests.length === 0 ? (
              <p className="mt-2 text-muted">{t('people.requests-none')}</p>
            ) : (
              <ul className="mt-3 border-b border-sand">
                {requests.map((request) => (
                  <RequestRow key={request.id} slug={organisation.slug} request={request} />
                ))}
              </ul>
            )}
          </section>
        ) : null}
        <section>
          <h2 className="text-xl">{t('people.members')}</h2>
          <ul className="mt-3 border-b border-sand">
            {members.map((member) => (
              <MemberRow
                key={member.id}
                slug={organisation.slug}
                member={member}
                own={member.person.id === me}
                manages={manages}
                last={representatives.length === 1 && member.position === 'representative'}
              />
            ))}
          </ul>
        </section>
      </div>
    </Page>
  )
}
