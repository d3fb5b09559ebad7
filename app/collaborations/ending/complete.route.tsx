import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { mutualInput } from '#models/collaboration/input.ts'
import { completeCollaboration } from '#models/collaboration/mutual.server.ts'
import { titleOf } from '#app/i18n/title.ts'
import { act, actAsked } from '#app/collaborations/act.server.ts'
import { ReasonPage } from './reason-page.tsx'

export const handle = { i18n: ['collaborations', 'evaluation'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.collaboration-completion')

export const loader = actAsked

export const action = (asked: ActionFunctionArgs) =>
  act(asked, mutualInput, completeCollaboration, 'collaboration-completed')

export default function Complete() {
  return <ReasonPage act="completion" optional />
}
