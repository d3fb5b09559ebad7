import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { reinstateOrganisation } from '#models/organisation/suspend.server.ts'
import { titleOf } from '#app/i18n/title.ts'
import { decideWithReason, decisionAsked } from './decision.server.ts'
import { ReasonPage } from './reason-page.tsx'

export const handle = { i18n: ['coordination'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.organisation-reinstatement')

export async function loader(asked: LoaderFunctionArgs) {
  return decisionAsked(asked, ['suspended'])
}

export async function action(asked: ActionFunctionArgs) {
  return decideWithReason(asked, reinstateOrganisation, 'organisation-reinstated')
}

export default function ReinstateOrganisation() {
  const { organisation } = useLoaderData<typeof loader>()
  return <ReasonPage decision="reinstatement" organisation={organisation} />
}
