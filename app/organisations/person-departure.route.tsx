import type { ActionFunctionArgs } from '@remix-run/node'
import { endMembership } from '#models/membership/end.server.ts'
import { doAboutPerson, toPeople } from './person-deed.server.ts'

export const loader = toPeople

export function action(asked: ActionFunctionArgs) {
  return doAboutPerson(asked, endMembership, 'membership-ended')
}
