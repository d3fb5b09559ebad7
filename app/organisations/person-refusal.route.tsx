import type { ActionFunctionArgs } from '@remix-run/node'
import { declineMembership } from '#models/membership/answer.server.ts'
import { doAboutPerson, toPeople } from './person-deed.server.ts'

export const loader = toPeople

export function action(asked: ActionFunctionArgs) {
  return doAboutPerson(asked, declineMembership, 'membership-declined')
}
