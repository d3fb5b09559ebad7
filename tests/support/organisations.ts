import type { Actor } from '#models/actor.ts'
import { DomainError } from '#models/errors.ts'
import { RorImport, type RorOrganisation } from '#models/organisation/import.server.ts'
import { organisationInput, type OrganisationInput } from '#models/organisation/input.ts'
import { findOrganisationBySlug } from '#models/organisation/find.server.ts'
import type { Names } from '#models/organisation/organisation.ts'
import type { OrganisationRecord } from '#models/organisation/organisation.server.ts'
import { organisationsOf } from '#models/membership/membership.server.ts'

let number = 0

/** An organisation as ROR would have it. */
export function ofRor(names: Names, facts: Partial<RorOrganisation> = {}): RorOrganisation {
  number += 1
  return {
    ror: `https://ror.org/0${String(number).padStart(8, '0')}`,
    names,
    acronyms: [],
    aliases: [],
    kind: 'research-body',
    seat: 'shenzhen',
    ...facts,
  }
}

/** Imports organisations as the command does. @returns what was done */
export async function importAll(organisations: readonly RorOrganisation[]) {
  const run = await RorImport.begin()
  await run.take(organisations)
  run.finish()
  return run.done
}

/** What the form gives for a filled-in organisation. */
export function filledIn(names: Names, more: object = {}): OrganisationInput {
  return organisationInput.parse({ names, kind: 'research-body', seat: 'shenzhen', ...more })
}

/** @throws where there is no such organisation */
export async function bySlug(slug: string): Promise<OrganisationRecord> {
  const record = await findOrganisationBySlug(slug)
  if (!record) throw new Error(`There is no organisation ${slug}`)
  return record
}

/** The same person after their memberships changed, as their next request would carry them. */
export async function again(actor: Actor): Promise<Actor> {
  return { ...actor, organisations: await organisationsOf(actor.id) }
}

/** Why a verb refused: its reason, or its code where it gave none. */
export async function refusalOf(verb: Promise<unknown>): Promise<string | undefined> {
  try {
    await verb
  } catch (error) {
    if (error instanceof DomainError) return error.detail.reason ?? error.code
    throw error
  }
  return undefined
}
