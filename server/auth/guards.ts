import { redirect, type AppLoadContext } from '@remix-run/node'
import type { Actor } from '#models/actor.ts'
import { isCoordinator } from '#models/actor.ts'
import { localeFromSegment, segmentOf, DEFAULT_LOCALE } from '#models/text/locale.ts'

interface Asked {
  request: Request
  context: AppLoadContext
}

/** Whoever is signed in, or null. Read once per request. */
export async function actorOf({ context }: Pick<Asked, 'context'>): Promise<Actor | null> {
  return (await context.signedIn())?.actor ?? null
}

/** Whoever is signed in; others are sent to sign in and come back afterwards. */
export async function requireActor({ request, context }: Asked): Promise<Actor> {
  const actor = await actorOf({ context })
  if (actor) return actor
  const { pathname, search } = new URL(request.url)
  const locale = localeFromSegment(pathname.split('/')[1] ?? '') ?? DEFAULT_LOCALE
  const next = encodeURIComponent(pathname.replace(/\.data$/, '') + search)
  throw redirect(`/${segmentOf(locale)}/sign-in?next=${next}`)
}

/** For the alliance's secretariat; for anyone else the page does not exist. */
export async function requireCoordinator(asked: Asked): Promise<Actor> {
  const actor = await requireActor(asked)
  if (!isCoordinator(actor)) throw new Response(null, { status: 404 })
  return actor
}
