import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { returnOrganisation } from '#models/organisation/verify.server.ts'
import { titleOf } from '#app/i18n/title.ts'
import { decideWithReason, decisionAsked } from './decision.server.ts'
import { ReasonPage } from './reason-page.tsx'

export const handle = { i18n: ['coordination'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.organisation-return')

export async function loader(asked: LoaderFunctionArgs) {
  return decisionAsked(asked, ['claimed', 'registered'])
}

export async function action(asked: ActionFunctionArgs) {
  return decideWithReason(asked, returnOrganisation, 'organisation-returned')
}

export default function ReturnOrganisation() {
  const { organisation } = useLoaderData<typeof loader>()
  return <ReasonPage decision="return" organisation={organisation} />
}
