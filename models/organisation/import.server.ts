import { isDeepStrictEqual } from 'node:util'
import { Types, type mongo } from 'mongoose'
import { currentTime } from '#models/clock.server.ts'
import { isDuplicateKey } from '#models/database.server.ts'
import { DomainError } from '#models/errors.ts'
import { emit } from '#models/events.ts'
import { mergeFacts } from './merge.server.ts'
import { Organisation, type OrganisationRecord, type RorFacts } from './organisation.server.ts'
import { SlugBook } from './slug-book.server.ts'
import { titlesOf } from './titles.server.ts'

/** One organisation as ROR has it. */
export interface RorOrganisation extends RorFacts {
  /** https://ror.org/… */
  ror: string
}

export interface Imported {
  added: number
  updated: number
  unchanged: number
}

const KNOWN_FIELDS = {
  ror: 1,
  fromRor: 1,
  editedFields: 1,
  slugs: 1,
  names: 1,
  acronyms: 1,
  aliases: 1,
  kind: 1,
  seat: 1,
  website: 1,
  established: 1,
  lat: 1,
  lng: 1,
} as const satisfies Partial<Record<keyof OrganisationRecord, 1>>

type Known = Pick<OrganisationRecord, '_id' | keyof typeof KNOWN_FIELDS>
type Operation = mongo.AnyBulkWriteOperation<OrganisationRecord>

const ATTEMPTS = 5

/**
 * Brings the directory in step with ROR, batch by batch: adds what is new as `imported`, updates what ROR has
 * changed but for what was edited by hand. Each organisation is written whole or not at all; nothing is removed.
 */
export class RorImport {
  readonly done: Imported = { added: 0, updated: 0, unchanged: 0 }
  #slugs: SlugBook

  private constructor(slugs: SlugBook) {
    this.#slugs = slugs
  }

  static async begin(): Promise<RorImport> {
    return new RorImport(await SlugBook.open())
  }

  /** @param batch at most some thousand organisations, each ROR id once */
  async take(batch: readonly RorOrganisation[]): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      const { operations, unchanged } = await this.#plan(batch)
      const { inserted, matched, whole } = await write(operations)
      this.done.added += inserted
      this.done.updated += matched
      if (attempt === 1) this.done.unchanged += unchanged
      if (whole) return
      // Somebody edited or added one of these in this moment: look again, what is written stays.
      if (attempt === ATTEMPTS) throw new DomainError('conflict')
      this.#slugs = await SlugBook.open()
    }
  }

  /** Tells everyone who listens; also after a failure, for what was written by then. */
  finish(): void {
    const { added, updated } = this.done
    if (added + updated > 0) emit('organisations.imported', { added, updated })
  }

  async #plan(batch: readonly RorOrganisation[]) {
    const known = await knownOf(batch)
    const operations: Operation[] = []
    let unchanged = 0
    for (const organisation of batch) {
      const { ror, ...facts } = organisation
      const before = known.get(ror)
      if (!before) operations.push({ insertOne: { document: this.#newRecord(ror, facts) } })
      else if (isDeepStrictEqual(before.fromRor, facts)) unchanged += 1
      else operations.push(update(before, facts, this.#slugs))
    }
    return { operations, unchanged }
  }

  #newRecord(ror: string, facts: RorFacts): OrganisationRecord {
    const now = currentTime()
    return {
      _id: new Types.ObjectId(),
      ror,
      ...facts,
      fromRor: facts,
      state: 'imported',
      stateSince: now,
      disciplines: [],
      clusters: [],
      editedFields: [],
      titles: titlesOf(facts),
      slugs: [this.#slugs.take(facts)],
      createdAt: now,
      changedAt: now,
    }
  }
}

async function knownOf(batch: readonly RorOrganisation[]): Promise<Map<string, Known>> {
  const records: Known[] = await Organisation.find(
    { ror: { $in: batch.map(({ ror }) => ror) } },
    KNOWN_FIELDS,
  ).lean()
  return new Map(records.map((record) => [record.ror ?? '', record]))
}

function update(before: Known, facts: RorFacts, slugs: SlugBook): Operation {
  const { set, unset } = mergeFacts(before, facts)
  const slug = slugs.again(before, set)
  return {
    updateOne: {
      // Only if nobody has edited anything else since it was read.
      filter: { _id: before._id, editedFields: before.editedFields },
      update: {
        $set: {
          ...set,
          fromRor: facts,
          titles: titlesOf(set),
          slugs: [...new Set([slug, ...before.slugs])],
          changedAt: currentTime(),
        },
        $unset: Object.fromEntries(unset.map((path) => [path, true as const])),
      },
    },
  }
}

/** @returns `whole`: whether every operation came through */
async function write(operations: Operation[]) {
  if (operations.length === 0) return { inserted: 0, matched: 0, whole: true }
  const done = await Organisation.collection
    // Straight to the driver: what comes here is checked already, and Mongoose would take most of the time.
    .bulkWrite(operations as unknown as mongo.AnyBulkWriteOperation[], { ordered: false })
    .catch((error: unknown) => {
      if (!isDuplicateKey(error)) throw error
      return (error as mongo.MongoBulkWriteError).result
    })
  const { insertedCount: inserted, matchedCount: matched } = done
  return { inserted, matched, whole: inserted + matched === operations.length }
}
