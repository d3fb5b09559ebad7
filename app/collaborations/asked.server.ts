import type { Actor } from '#models/actor.ts'
import type { WireAgreement, WireCollaboration } from '#models/collaboration/collaboration.ts'
import { findCollaboration } from '#models/collaboration/find.server.ts'
import { scriptOf } from '#models/text/locale.ts'
import { asResponse } from '#app/forms/submit.server.ts'
import { localeOfPath } from '#app/i18n/locale.ts'

export interface Asked {
  request: Request
  params: { id?: string }
  actor: Actor | null
}

/**
 * The collaboration that an address names, as its reader may know it.
 * @throws Response 404
 */
export async function collaborationAsked({
  request,
  params: { id = '' },
  actor,
}: Asked): Promise<WireCollaboration> {
  return answered(findCollaboration(actor, id, scriptAsked(request)))
}

/**
 * The same with its agreement, for the pages that concern it; for those who may not read it they do not exist.
 * @throws Response 404
 */
export async function agreementAsked(
  asked: Asked,
): Promise<{ collaboration: WireCollaboration; agreement: WireAgreement }> {
  const collaboration = await collaborationAsked(asked)
  if (!collaboration.inner) throw new Response(null, { status: 404 })
  return { collaboration, agreement: collaboration.inner.agreement }
}

/** The script that a page's reader reads in; null for English. */
export const scriptAsked = (request: Request) =>
  scriptOf(localeOfPath(new URL(request.url).pathname))

/** What a verb or query answers, for a page. @throws Response what it refuses, with its status */
export async function answered<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    throw asResponse(error)
  }
}

/** A number in an address; one that is none is 0, which nothing has. */
export function numberAsked(value: string | null | undefined): number {
  return value && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : 0
}
