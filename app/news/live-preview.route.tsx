import type { ActionFunctionArgs } from '@remix-run/node'
import { requireCoordinator } from '#server/auth/guards.ts'
import { previewOf, typedIn } from './preview.server.ts'

/** What is being typed as it will look, for the pane beside the form. */
export async function action({ request, context }: ActionFunctionArgs) {
  await requireCoordinator({ request, context })
  return Response.json(previewOf(await typedIn(request)))
}

export function loader(): never {
  throw new Response(null, { status: 404 })
}
