import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { mutualInput } from '#models/collaboration/input.ts'
import { reviveCollaboration } from '#models/collaboration/mutual.server.ts'
import { titleOf } from '#app/i18n/title.ts'
import { act, actAsked } from '#app/collaborations/act.server.ts'
import { ReasonPage } from './reason-page.tsx'

export const handle = { i18n: ['collaborations', 'evaluation'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.collaboration-revival')

export const loader = actAsked

export const action = (asked: ActionFunctionArgs) =>
  act(asked, mutualInput, reviveCollaboration, 'collaboration-revived')

export default function Revive() {
  return <ReasonPage act="revival" optional />
}
