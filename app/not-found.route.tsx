import type { MetaFunction } from '@remix-run/node'
import { titleOf } from './i18n/title.ts'

export const meta: MetaFunction = (page) => titleOf(page, 'titles.not-found')

/** Whatever no other route knows. */
export function loader(): never {
  throw new Response(null, { status: 404 })
}

/** Nor is there anything to send a form to. */
export function action(): never {
  throw new Response(null, { status: 404 })
}

export default function NotFound() {
  return null
}
