import { redirect } from '@remix-run/node'
import { say } from '#server/http/flash.ts'
import { localeOfPath, localePath } from '#app/i18n/locale.ts'

/**
 * Where a form leads once its verb has run.
 * @param path without its locale; the reader's is kept
 * @param key of `common.json` under `done`: what the next page says was done
 */
export async function done(request: Request, path: string, key: string): Promise<Response> {
  const locale = localeOfPath(new URL(request.url).pathname)
  return redirect(localePath(locale, path), { headers: { 'Set-Cookie': await say(key) } })
}
