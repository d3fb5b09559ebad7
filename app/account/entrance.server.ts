import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { actorOf } from '#server/auth/guards.ts'
import { say } from '#server/http/flash.ts'
import { nextPath } from './next-path.ts'

/** Whoever is signed in already has nothing to do at the entrance. */
export async function loadEntrance({ request, context }: LoaderFunctionArgs): Promise<null> {
  if (await actorOf({ context })) throw redirect(nextPath(request))
  return null
}

/**
 * Lets somebody in who has just got a session.
 * @param cookie its `Set-Cookie` value
 * @param key of `common.json` under `done`: what the next page says
 */
export async function enter(request: Request, cookie: string, key: string): Promise<Response> {
  const headers = new Headers({ 'Set-Cookie': cookie })
  headers.append('Set-Cookie', await say(key))
  return redirect(nextPath(request), { headers })
}
