import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { unreadNotifications } from '#models/notification/inbox.server.ts'
import { markNotificationRead } from '#models/notification/read.server.ts'
import { requireActor } from '#server/auth/guards.ts'
import { asResponse } from '#app/forms/submit.server.ts'
import { localeOfPath, localePath } from '#app/i18n/locale.ts'
import { notificationsPath } from './index.ts'

/** Marks one as read, and leads back to where its list was; a script is told how much is left. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  await markNotificationRead(actor, params.id ?? '').catch((error: unknown) => {
    throw asResponse(error)
  })
  if (request.headers.get('accept') === 'application/json')
    return Response.json({ unread: await unreadNotifications(actor.id) })
  const form = await request.formData().catch(() => new FormData())
  return list(request, form.get('page'))
}

export const loader = ({ request }: { request: Request }) => list(request, null)

function list(request: Request, page: FormDataEntryValue | null): Response {
  const address = localePath(localeOfPath(new URL(request.url).pathname), notificationsPath)
  const later = typeof page === 'string' && /^[1-9]\d{0,5}$/.test(page) && page !== '1'
  return redirect(later ? `${address}?page=${page}` : address)
}
