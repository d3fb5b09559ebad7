import type { LoaderFunctionArgs } from '@remix-run/node'
import type { NewsDesk } from '#models/news/news.ts'
import { allows, type NewsTransition } from '#models/news/states.ts'
import { itemAsked } from './desk-item.server.ts'

/**
 * The item of a step's page.
 * @throws Response 409 where its state does not allow the step any more
 */
export async function stepAsked(
  asked: LoaderFunctionArgs,
  transition: NewsTransition,
): Promise<{ item: NewsDesk }> {
  const { item } = await itemAsked(asked)
  if (!allows(transition, item.state)) throw new Response(null, { status: 409 })
  return { item }
}
