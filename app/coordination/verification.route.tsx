import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { verifyOrganisation } from '#models/organisation/verify.server.ts'
import { done } from '#app/forms/done.server.ts'
import { asResponse } from '#app/forms/submit.server.ts'
import { localeOfPath, localePath } from '#app/i18n/locale.ts'
import { organisationToDecide } from './decision.server.ts'
import { coordinationPath, reviewPath } from './index.ts'

/** Somebody who opens the address by hand is shown what there is to decide. */
export function loader({ request, params }: LoaderFunctionArgs) {
  const locale = localeOfPath(new URL(request.url).pathname)
  return redirect(localePath(locale, reviewPath(params.id ?? '')))
}

export async function action(asked: ActionFunctionArgs) {
  const { actor, organisation } = await organisationToDecide(asked)
  try {
    await verifyOrganisation(actor, organisation.id)
  } catch (error) {
    throw asResponse(error)
  }
  return done(asked.request, coordinationPath, 'organisation-verified')
}
