import { isDeepStrictEqual } from 'node:util'
import type { Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { currentTime } from '#models/clock.server.ts'
import { inTransaction } from '#models/database.server.ts'
import { authorise, notFound } from '#models/errors.ts'
import { emit } from '#models/events.ts'
import { fieldsOf, type Fields } from './fields.server.ts'
import type { OrganisationInput } from './input.ts'
import { NAME_LANGUAGES } from './organisation.ts'
import { organisationPolicy } from './policy.ts'
import { Organisation, type OrganisationRecord } from './organisation.server.ts'
import { freeSlug, retryTakenSlug, wantedSlug } from './slug.server.ts'
import { titlesOf } from './titles.server.ts'

const PATHS = [
  'acronyms',
  'aliases',
  'kind',
  'seat',
  'disciplines',
  'clusters',
  'website',
  'description',
  'offers',
  'needs',
] as const satisfies ReadonlyArray<keyof Fields>

/**
 * Changes what an organisation says of itself. What was changed is its own from then on: an import leaves
 * it alone. With the English name the slug changes; the former one stays valid.
 * @returns the present slug
 */
export async function editOrganisation(
  actor: Actor,
  id: string,
  input: OrganisationInput,
): Promise<{ slug: string }> {
  const { slug, changed } = await retryTakenSlug(() =>
    inTransaction(async (session) => {
      const before = (await Organisation.findById(id).session(session).lean()) ?? notFound()
      authorise(organisationPolicy.edit(actor, { id, state: before.state }))
      const fields = keepUntouchedTexts(before, fieldsOf(input, actor.locale))
      const edited = editedPaths(before, fields)
      if (edited.length === 0) return { slug: before.slugs[0] ?? '', changed: false }
      const wanted = wantedSlug(fields)
      const next =
        wanted === wantedSlug(before)
          ? (before.slugs[0] ?? wanted)
          : await freeSlug(wanted, { own: before.slugs, session })
      const moved = edited.includes('seat')
      const gone = [
        ...PATHS.filter((path) => fields[path] === undefined),
        // The position from ROR is of the former city.
        ...(moved ? (['lat', 'lng'] as const) : []),
      ]
      await Organisation.updateOne(
        { _id: id },
        {
          $set: {
            ...fields,
            titles: titlesOf(fields),
            slugs: [...new Set([next, ...before.slugs])],
            changedAt: currentTime(),
          },
          $addToSet: { editedFields: { $each: edited } },
          $unset: Object.fromEntries(gone.map((path) => [path, 1])),
        },
        { session },
      )
      await recordAudit(session, actor, 'organisation.edited', id, formerly(before, edited))
      return { slug: next, changed: true }
    }),
  )
  if (changed) emit('organisation.changed', { organisationId: id })
  return { slug }
}

/** A text that reads as before keeps the script it was written in, whoever sent the form. */
function keepUntouchedTexts(before: OrganisationRecord, fields: Fields): Fields {
  const kept = { ...fields }
  for (const key of ['description', 'offers', 'needs'] as const) {
    const former = before[key]
    if (former && former.text === kept[key]?.text) kept[key] = former
  }
  return kept
}

/** Paths that differ, with names one by one. */
function editedPaths(before: OrganisationRecord, after: Fields): string[] {
  const names = NAME_LANGUAGES.filter(
    (language) => before.names[language] !== after.names[language],
  )
  return [
    ...names.map((language) => `names.${language}`),
    ...PATHS.filter((path) => !isDeepStrictEqual(before[path], after[path])),
  ]
}

/** The former values, for the audit log. */
function formerly(before: OrganisationRecord, edited: string[]): Record<string, unknown> {
  const former = PATHS.filter((path) => edited.includes(path)).map((path) => [path, before[path]])
  const renamed = edited.some((path) => path.startsWith('names.'))
  return {
    edited,
    former: { ...Object.fromEntries(former), ...(renamed ? { names: before.names } : {}) },
  }
}
