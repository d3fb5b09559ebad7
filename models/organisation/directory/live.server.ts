import { on } from '#models/events.ts'
import { isListed } from '#models/organisation/organisation.ts'
import { Organisation } from '#models/organisation/organisation.server.ts'
import { Catalogue } from './catalogue.server.ts'
import { ENTRY_FIELDS, type EntrySource } from './entry.server.ts'

/** What other processes changed is looked for this often, when somebody asks. */
const LOOK_AGAIN_MS = 15_000
/** A change may become visible this long after the time that another process wrote in it. */
const OVERLAP_MS = 60_000
/** From here on building anew is quicker than changing what stands. */
const MANY = 1_000

interface Live {
  catalogue: Catalogue
  /** When each organisation, listed or not, was last changed. */
  known: Map<string, number>
  /** How much was changed since the catalogue was built. */
  changes: number
}

let live: Live | undefined
let working: Promise<void> | undefined
/** Whether the work in hand takes over what this process itself has changed. */
let taking = false
let lookedAt = 0
/** Whether more was changed here than is known one by one. */
let behind = false
let dirty = new Set<string>()

on('organisation.changed', ({ organisationId }) => dirty.add(organisationId))
on('organisations.imported', () => (behind = true))

/**
 * The catalogue as the database stands. What this process has changed is in it at once; what others have
 * changed within fifteen seconds, and nobody waits for that.
 */
export async function liveCatalogue(): Promise<Catalogue> {
  while (!live || dirty.size > 0 || behind || taking) await work()
  if (Date.now() - lookedAt > LOOK_AGAIN_MS) {
    // Should it fail, the next one who asks tries again.
    work().catch(() => undefined)
  }
  return live.catalogue
}

/** One piece of work at a time; whoever comes meanwhile waits for it and looks whether it was enough. */
function work(): Promise<void> {
  working ??= catchUp().finally(() => {
    working = undefined
    taking = false
  })
  return working
}

async function catchUp(): Promise<void> {
  if (!live) {
    live = await load()
  } else if (dirty.size > 0) {
    taking = true
    live.changes += await takeChanges(live)
    behind ||= !(await isWhole(live))
  } else {
    taking = behind
    behind = false
    try {
      live = (await lookAgain(live)) ? live : await load()
    } catch (error) {
      behind = taking
      throw error
    }
  }
}

async function load(): Promise<Live> {
  lookedAt = Date.now()
  const known: Live['known'] = new Map()
  const records = Organisation.find({}, ENTRY_FIELDS).lean().cursor({ batchSize: 200 })
  async function* listed() {
    for await (const record of records) {
      known.set(record._id.toString(), record.changedAt.getTime())
      if (isListed(record)) yield record
    }
  }
  return { catalogue: await Catalogue.of(listed()), known, changes: 0 }
}

/** @returns how many organisations it looked at */
async function takeChanges({ catalogue, known }: Live): Promise<number> {
  const ids = dirty
  dirty = new Set()
  try {
    const records = await Organisation.find({ _id: { $in: [...ids] } }, ENTRY_FIELDS).lean()
    for (const record of records) take(record, catalogue, known)
    return ids.size
  } catch (error) {
    for (const id of ids) dirty.add(id)
    throw error
  }
}

/** @returns false where it is better to build the catalogue anew */
async function lookAgain(live: Live): Promise<boolean> {
  const { catalogue, known } = live
  const since = new Date(lookedAt - OVERLAP_MS)
  const now = Date.now()
  const recent = await Organisation.find({ changedAt: { $gte: since } }, { changedAt: 1 }).lean()
  const changed = recent.filter(
    ({ _id, changedAt }) => known.get(_id.toString()) !== changedAt.getTime(),
  )
  live.changes += changed.length
  if (live.changes > MANY) return false
  const ids = changed.map(({ _id }) => _id)
  for (const record of await Organisation.find({ _id: { $in: ids } }, ENTRY_FIELDS).lean()) {
    take(record, catalogue, known)
  }
  lookedAt = now
  return isWhole(live)
}

/**
 * The portal deletes no organisation, but whoever looks after the database may. The quick count may be wrong after
 * a crash, so it is not believed when it differs.
 */
async function isWhole({ known }: Live): Promise<boolean> {
  return (
    known.size === (await Organisation.estimatedDocumentCount()) ||
    known.size === (await Organisation.countDocuments())
  )
}

function take(record: EntrySource, catalogue: Catalogue, known: Live['known']): void {
  known.set(record._id.toString(), record.changedAt.getTime())
  if (isListed(record)) catalogue.put(record)
  else catalogue.remove(record._id.toString())
}
