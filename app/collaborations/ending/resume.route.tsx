import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { suspendInput } from '#models/collaboration/input.ts'
import { resumeCollaboration } from '#models/collaboration/suspend.server.ts'
import { titleOf } from '#app/i18n/title.ts'
import { act, actAsked } from '#app/collaborations/act.server.ts'
import { ReasonPage } from './reason-page.tsx'

export const handle = { i18n: ['collaborations', 'evaluation'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.collaboration-resumption')

export const loader = actAsked

export const action = (asked: ActionFunctionArgs) =>
  act(asked, suspendInput, resumeCollaboration, 'collaboration-resumed')

export default function Resume() {
  return <ReasonPage act="resumption" />
}
