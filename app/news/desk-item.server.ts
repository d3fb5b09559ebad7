import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Actor } from '#models/actor.ts'
import { newsDesk } from '#models/news/desk.server.ts'
import type { NewsDesk } from '#models/news/news.ts'
import type { Locale } from '#models/text/locale.ts'
import { requireCoordinator } from '#server/auth/guards.ts'
import { asResponse } from '#app/forms/submit.server.ts'
import { localeOfPath } from '#app/i18n/locale.ts'
import { languageAsked } from './asked.ts'

/** @throws Response 404 for anyone but coordinators, and for an item that does not exist */
export async function itemAsked({
  request,
  params,
  context,
}: LoaderFunctionArgs): Promise<{ actor: Actor; item: NewsDesk }> {
  const actor = await requireCoordinator({ request, context })
  try {
    // Comments are read in the language of the page, whatever the coordinator's own is.
    const locale = localeOfPath(new URL(request.url).pathname)
    return { actor, item: await newsDesk({ ...actor, locale }, params.id ?? '') }
  } catch (error) {
    throw asResponse(error)
  }
}

/**
 * The item and the language that the address names; the one it was first written in where it names none.
 * @throws Response 404 for a language that is none of ours
 */
export async function textAsked(
  asked: LoaderFunctionArgs,
): Promise<{ actor: Actor; item: NewsDesk; language: Locale }> {
  const { actor, item } = await itemAsked(asked)
  const named = asked.params.language
  const language = named === undefined ? item.source : languageAsked(named)
  if (!language) throw new Response(null, { status: 404 })
  return { actor, item, language }
}
