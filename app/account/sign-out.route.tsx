import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { signOut } from '#server/auth/auth.ts'
import { say } from '#server/http/flash.ts'
import { localeOfPath, localePath } from '#app/i18n/locale.ts'

export async function action({ request, context }: ActionFunctionArgs) {
  const home = localePath(localeOfPath(new URL(request.url).pathname), '/')
  const signedIn = await context.signedIn()
  if (!signedIn) return redirect(home)
  const headers = new Headers({ 'Set-Cookie': await signOut(signedIn.sessionId) })
  headers.append('Set-Cookie', await say('signed-out'))
  return redirect(home, { headers })
}

/** Somebody who opens the address by hand only means to leave; only the form does it. */
export function loader({ request }: { request: Request }) {
  return redirect(localePath(localeOfPath(new URL(request.url).pathname), '/'))
}
