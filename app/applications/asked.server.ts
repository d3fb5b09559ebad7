import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Actor } from '#models/actor.ts'
import { findApplication, ownApplications } from '#models/application/find.server.ts'
import type { ApplicationTexts, WireApplication } from '#models/application/application.ts'
import { scriptOf } from '#models/text/locale.ts'
import { requireActor } from '#server/auth/guards.ts'
import { asResponse } from '#app/forms/submit.server.ts'
import { localeOfPath } from '#app/i18n/locale.ts'

interface Own {
  actor: Actor
  application: WireApplication
  texts: ApplicationTexts
  /** Those of the reader's other organisations in the same programme. */
  others: string[]
}

/**
 * The application that an address names: of the organisation in the query, else of the reader's first one.
 * @throws Response 404
 */
export async function ownApplicationAsked({
  request,
  params: { slug = '' },
  context,
}: LoaderFunctionArgs): Promise<Own> {
  const actor = await requireActor({ request, context })
  const url = new URL(request.url)
  const script = scriptOf(localeOfPath(url.pathname))
  try {
    const [first = '', ...others] = await ownApplications(
      actor,
      slug,
      url.searchParams.get('organisation'),
    )
    return { actor, others, ...(await findApplication(actor, first, script)) }
  } catch (error) {
    throw asResponse(error)
  }
}
