import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { dryRun } from '#models/round/dry-run.server.ts'
import { dryRunInput } from '#models/round/input.ts'
import { requireCoordinator } from '#server/auth/guards.ts'
import { done } from '#app/forms/done.server.ts'
import { submitForm } from '#app/forms/submit.server.ts'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { localeOfPath, localePath } from '#app/i18n/locale.ts'
import { matchingPath } from '#app/rounds/index.ts'
import { Refused } from './refused.tsx'

export const handle = { i18n: ['rounds', 'programmes', 'programme-desk'] }

/** There is nothing to see here: the form is on the matching's page. */
export function loader({ request, params: { id = '' } }: LoaderFunctionArgs) {
  return redirect(localePath(localeOfPath(new URL(request.url).pathname), matchingPath(id)))
}

export async function action({ request, params: { id = '' }, context }: ActionFunctionArgs) {
  const actor = await requireCoordinator({ request, context })
  return submitForm(request, dryRunInput, async (input) => {
    await dryRun(actor, id, input)
    return done(request, matchingPath(id), 'round-dry-run')
  })
}

export default function DryRun() {
  return <Refused result={useFormResult()} />
}
