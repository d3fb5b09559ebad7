import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { readingInput } from '#models/notification/input.ts'
import { markAllNotificationsRead } from '#models/notification/read.server.ts'
import { requireActor } from '#server/auth/guards.ts'
import { done } from '#app/forms/done.server.ts'
import { submitForm } from '#app/forms/submit.server.ts'
import { localeOfPath, localePath } from '#app/i18n/locale.ts'
import { notificationsPath } from './index.ts'

/** Marks as read everything that was there when the list was shown. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  return submitForm(request, readingInput, async ({ until }) => {
    await markAllNotificationsRead(actor, until)
    return done(request, notificationsPath, 'notifications-read')
  })
}

export function loader({ request }: { request: Request }) {
  return redirect(localePath(localeOfPath(new URL(request.url).pathname), notificationsPath))
}
