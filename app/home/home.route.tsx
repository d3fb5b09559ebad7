import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { cityLinks } from '#models/collaboration/city-links.server.ts'
import { countActive, publicCollaborations } from '#models/collaboration/queries.server.ts'
import { latestNews } from '#models/news/read.server.ts'
import {
  countOrganisations,
  countVerified,
  organisationsPerSeat,
} from '#models/organisation/directory.server.ts'
import { programmesIn } from '#models/programme/queries.server.ts'
import { scriptOf } from '#models/text/locale.ts'
import { localeOfPath } from '#app/i18n/locale.ts'
import { titleOf } from '#app/i18n/title.ts'
import { CityTable } from './city-table.tsx'
import { CollaborationsSection } from './collaborations-section.tsx'
import { linksBetweenCities } from './city-links.ts'
import { Hero } from './hero.tsx'
import { NewsSection } from './news-section.tsx'
import { OpenProgrammes } from './open-programmes.tsx'
import { Steps } from './steps.tsx'

export const handle = { i18n: ['home', 'organisations'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.home')

const NEWS = 5
const COLLABORATIONS = 4
const PROGRAMMES = 4

export async function loader({ request }: LoaderFunctionArgs) {
  const locale = localeOfPath(new URL(request.url).pathname)
  const [counts, organisations, verified, active, links, news, collaborations, open] =
    await Promise.all([
      organisationsPerSeat(),
      countOrganisations(),
      countVerified(),
      countActive(),
      cityLinks(),
      latestNews(locale, NEWS),
      publicCollaborations({ page: 1, script: scriptOf(locale) }),
      programmesIn('open', locale, PROGRAMMES),
    ])
  return {
    counts,
    links: linksBetweenCities(links),
    facts: { organisations, verified, active },
    news,
    collaborations: collaborations.items.slice(0, COLLABORATIONS),
    open,
  }
}

export default function Home() {
  const { counts, links, facts, news, collaborations, open } = useLoaderData<typeof loader>()
  return (
    <>
      <Hero counts={counts} links={links} facts={facts} />
      <CityTable counts={counts} links={links} />
      <OpenProgrammes programmes={open} />
      <div className="mx-auto grid w-full max-w-page gap-x-14 gap-y-12 px-5 py-10 sm:px-8 sm:py-14 lg:grid-cols-[7fr_5fr]">
        <NewsSection news={news} />
        <CollaborationsSection items={collaborations} />
      </div>
      <Steps />
    </>
  )
}
