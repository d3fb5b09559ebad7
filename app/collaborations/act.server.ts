import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import type { z } from 'zod'
import type { Actor } from '#models/actor.ts'
import { requireActor } from '#server/auth/guards.ts'
import { done } from '#app/forms/done.server.ts'
import { submitForm } from '#app/forms/submit.server.ts'
import { collaborationAsked } from './asked.server.ts'
import { collaborationPath } from './index.ts'

/** What a page shows on which a party or a coordinator does something with a collaboration. @throws Response 404 */
export async function actAsked({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  return { collaboration: await collaborationAsked({ request, params, actor }) }
}

/**
 * The straight line of everything that is done with a collaboration; it leads back to its page.
 * @param verb by the collaboration's id
 * @param key of `common.json` under `done`
 */
export async function act<Schema extends z.ZodType>(
  { request, params: { id = '' }, context }: ActionFunctionArgs,
  schema: Schema,
  verb: (actor: Actor, id: string, input: z.output<Schema>) => Promise<void>,
  key: string,
) {
  const actor = await requireActor({ request, context })
  return submitForm(request, schema, async (input) => {
    await verb(actor, id, input)
    return done(request, collaborationPath(id), key)
  })
}
