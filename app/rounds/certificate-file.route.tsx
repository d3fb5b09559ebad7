import type { LoaderFunctionArgs } from '@remix-run/node'
import { programmeBySlug } from '#models/programme/queries.server.ts'
import { certificateOf } from '#models/round/certificate.server.ts'
import { actorOf } from '#server/auth/guards.ts'
import { asResponse } from '#app/forms/submit.server.ts'
import { roundAsked } from './round-asked.ts'

/** The certificate as it is checked and kept, in the format that `models/round/certificate.ts` describes. */
export async function loader({ request, params: { slug = '' }, context }: LoaderFunctionArgs) {
  const number = roundAsked(request.url)
  try {
    const programme = await programmeBySlug(await actorOf({ context }), slug)
    const certificate = await certificateOf(programme, number)
    return new Response(JSON.stringify(certificate), {
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Disposition': `attachment; filename="certificate-${slug}-${number}.json"`,
        'Cache-Control': 'public, max-age=300',
      },
    })
  } catch (error) {
    throw asResponse(error)
  }
}
