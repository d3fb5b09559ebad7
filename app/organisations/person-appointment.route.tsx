import type { ActionFunctionArgs } from '@remix-run/node'
import { appointRepresentative } from '#models/membership/appoint.server.ts'
import { doAboutPerson, toPeople } from './person-deed.server.ts'

export const loader = toPeople

export function action(asked: ActionFunctionArgs) {
  return doAboutPerson(asked, appointRepresentative, 'representative-appointed')
}
