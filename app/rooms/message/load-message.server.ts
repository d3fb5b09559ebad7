import { randomUUID } from 'node:crypto'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import type { z } from 'zod'
import type { Actor } from '#models/actor.ts'
import { isId } from '#models/id.ts'
import { readMessage } from '#models/message/read-message.server.ts'
import { roomForMember } from '#models/room/room-page.server.ts'
import { scriptOf } from '#models/text/locale.ts'
import { requireActor } from '#server/auth/guards.ts'
import { asResponse, submitForm } from '#app/forms/submit.server.ts'
import { localeOfPath, localePath } from '#app/i18n/locale.ts'
import { roomPath } from '#app/rooms/index.ts'

interface Which {
  roomId: string
  messageId: string
}

/** @throws Response 404 for what cannot be one */
function whichOf({ id, messageId }: LoaderFunctionArgs['params']): Which {
  if (!isId(id) || !isId(messageId)) throw new Response(null, { status: 404 })
  return { roomId: id, messageId }
}

/** A message for its own page. @throws Response 404 */
export async function loadMessage({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  const which = whichOf(params)
  const script = scriptOf(localeOfPath(new URL(request.url).pathname))
  try {
    const [{ members }, read] = await Promise.all([
      roomForMember(actor, which.roomId, script),
      readMessage(actor, which, script),
    ])
    const names = members.map(({ id, name }) => ({ id, name }))
    return { ...read, reader: actor.id, members: names, clientId: randomUUID() }
  } catch (error) {
    throw asResponse(error)
  }
}

export type LoadedMessage = Awaited<ReturnType<typeof loadMessage>>

/** One change of the message in the address, and back to the conversation. */
export async function changeAsked<Schema extends z.ZodType>(
  { request, context, params }: ActionFunctionArgs,
  schema: Schema,
  change: (actor: Actor, which: Which, input: z.output<Schema>) => Promise<unknown>,
) {
  const actor = await requireActor({ request, context })
  const which = whichOf(params)
  return submitForm(request, schema, async (input) => {
    await change(actor, which, input)
    const locale = localeOfPath(new URL(request.url).pathname)
    return redirect(localePath(locale, roomPath(which.roomId)))
  })
}
