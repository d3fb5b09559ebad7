import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { releaseOrganisation } from '#models/organisation/release.server.ts'
import { titleOf } from '#app/i18n/title.ts'
import { decideWithReason, decisionAsked } from './decision.server.ts'
import { ReasonPage } from './reason-page.tsx'

export const handle = { i18n: ['coordination'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.organisation-release')

export async function loader(asked: LoaderFunctionArgs) {
  return decisionAsked(asked, ['claimed', 'returned'])
}

export async function action(asked: ActionFunctionArgs) {
  return decideWithReason(asked, releaseOrganisation, 'organisation-released')
}

export default function ReleaseOrganisation() {
  const { organisation } = useLoaderData<typeof loader>()
  return <ReasonPage decision="release" organisation={organisation} />
}
