import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { isId } from '#models/id.ts'
import { removeProtectedName } from '#models/protected-name/protected-name.server.ts'
import { requireCoordinator } from '#server/auth/guards.ts'
import { done } from '#app/forms/done.server.ts'
import { asResponse } from '#app/forms/submit.server.ts'
import { localeOfPath, localePath } from '#app/i18n/locale.ts'
import { coordinatedNamesPath } from './index.ts'

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = await requireCoordinator({ request, context })
  if (!isId(params.id)) throw new Response(null, { status: 404 })
  try {
    await removeProtectedName(actor, params.id)
  } catch (error) {
    throw asResponse(error)
  }
  return done(request, coordinatedNamesPath, 'name-released')
}

/** Only the form removes; whoever opens the address by hand is shown the list. */
export function loader({ request }: LoaderFunctionArgs) {
  const locale = localeOfPath(new URL(request.url).pathname)
  return redirect(localePath(locale, coordinatedNamesPath))
}
