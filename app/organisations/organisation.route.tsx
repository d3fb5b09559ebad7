import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { represents } from '#models/actor.ts'
import { myApplications } from '#models/application/find.server.ts'
import { collaborationsOfOrganisation } from '#models/collaboration/queries.server.ts'
import { countMembers } from '#models/membership/list.server.ts'
import { newsAbout } from '#models/news/read.server.ts'
import { isListed, nameFor } from '#models/organisation/organisation.ts'
import { scriptOf } from '#models/text/locale.ts'
import { actorOf } from '#server/auth/guards.ts'
import { localeOfPath, localePath } from '#app/i18n/locale.ts'
import { titled } from '#app/i18n/title.ts'
import { organisationAsked } from './asked.server.ts'
import { organisationPath } from './index.ts'
import { OrganisationActions } from './organisation-actions.tsx'
import { OrganisationApplications } from './organisation-applications.tsx'
import { OrganisationCollaborations } from './organisation-collaborations.tsx'
import { OrganisationFacts } from './organisation-facts.tsx'
import { OrganisationHeading } from './organisation-heading.tsx'
import { OrganisationNews } from './organisation-news.tsx'
import { OrganisationNotice } from './organisation-notice.tsx'
import { OrganisationWords } from './organisation-words.tsx'
import { possibilitiesOf } from './possibilities.server.ts'
import { structuredData } from './structured-data.ts'

export const handle = { i18n: ['organisations', 'applications'] }

/** As much of a description as search engines show. */
const DESCRIBED = 160
/** How many of the news about it a page shows. */
const NEWS = 5

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  if (!data) return []
  const locale = localeOfPath(location.pathname)
  const { names, description } = data.organisation
  const { name } = nameFor(locale, names)
  const about = description && (description.converted ?? description.text)
  return [
    ...titled({ location }, name, about?.slice(0, DESCRIBED)),
    { tagName: 'link', rel: 'canonical', href: data.url },
    // Until somebody has verified what it says of itself, it is not for search engines.
    ...(isListed(data.organisation) ? [] : [{ name: 'robots', content: 'noindex' }]),
    { 'script:ld+json': structuredData(data.organisation, { url: data.url, locale }) },
  ]
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf({ context })
  const organisation = await organisationAsked({ request, params, actor })
  const locale = localeOfPath(new URL(request.url).pathname)
  const ours = actor && represents(actor, organisation.id) ? actor : null
  const [applications, collaborations, news, people, may] = await Promise.all([
    ours ? myApplications(ours, { organisation: organisation.id }) : [],
    collaborationsOfOrganisation(organisation.id, actor, scriptOf(locale)),
    newsAbout(organisation.id, locale, NEWS),
    countMembers(organisation.id),
    possibilitiesOf(actor, organisation),
  ])
  const url = context.origin + localePath(locale, organisationPath(organisation.slug))
  return { organisation, applications, collaborations, news, people, may, url }
}

export default function OrganisationPage() {
  const { organisation, applications, collaborations, news, people, may } =
    useLoaderData<typeof loader>()
  return (
    <article className="mx-auto grid w-full max-w-page gap-x-14 gap-y-10 px-5 py-8 sm:px-8 sm:py-12 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div>
        <OrganisationHeading
          organisation={organisation}
          exact={may.position !== null || may.review}
        />
        <OrganisationActions organisation={organisation} may={may} />
        <OrganisationNotice organisation={organisation} may={may} />
        <div className="mt-10">
          <OrganisationWords organisation={organisation} />
          <OrganisationApplications applications={applications} />
          <OrganisationCollaborations of={organisation.id} collaborations={collaborations} />
          <OrganisationNews news={news} />
        </div>
      </div>
      <OrganisationFacts organisation={organisation} people={people} />
    </article>
  )
}
