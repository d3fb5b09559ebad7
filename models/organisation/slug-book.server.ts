import { Organisation, type OrganisationRecord, type RorFacts } from './organisation.server.ts'
import { wantedSlug } from './slug.server.ts'

type Named = Pick<RorFacts, 'names' | 'acronyms'>

/** Every slug there is, so that an import finds free ones without asking the database for each. */
export class SlugBook {
  readonly #taken: Set<string>
  /** The last number that was given out behind a slug. */
  readonly #last = new Map<string, number>()

  private constructor(taken: Set<string>) {
    this.#taken = taken
  }

  static async open(): Promise<SlugBook> {
    const records = await Organisation.find({}, { slugs: 1, _id: 0 }).lean()
    return new SlugBook(new Set(records.flatMap(({ slugs }) => slugs)))
  }

  /** A slug for a new organisation. */
  take(facts: Named): string {
    return this.#free(wantedSlug(facts), new Set())
  }

  /** The slug of an organisation that is called like `after` now: its own, unless it would want another one. */
  again(before: Named & Pick<OrganisationRecord, 'slugs'>, after: Named): string {
    const wanted = wantedSlug(after)
    const [present] = before.slugs
    if (present && wanted === wantedSlug(before)) return present
    return this.#free(wanted, new Set(before.slugs))
  }

  #free(wanted: string, own: ReadonlySet<string>): string {
    let slug = wanted
    let number = this.#last.get(wanted) ?? 1
    while (this.#taken.has(slug) && !own.has(slug)) {
      number += 1
      slug = `${wanted}-${number}`
    }
    this.#last.set(wanted, number)
    this.#taken.add(slug)
    return slug
  }
}
