import type { DirectoryCounts, DirectoryQuery } from '#models/organisation/directory.ts'
import { DISCIPLINES } from '#models/organisation/disciplines.ts'
import { CLUSTERS, ORGANISATION_KINDS, SEATS } from '#models/organisation/organisation.ts'
import type { Columns } from './columns.server.ts'

/** One bit for each choice that an entry may fail. */
const KIND = 1
const SEAT = 2
const CLUSTER = 4
const DISCIPLINE = 8
const VERIFIED = 16

/** The choices of a query, and counts of what each other choice would find. */
export class Facets {
  readonly #kind: number
  readonly #seat: number
  readonly #cluster: number
  readonly #discipline: number
  readonly #verified: boolean
  readonly #kinds = new Uint32Array(ORGANISATION_KINDS.length)
  readonly #seats = new Uint32Array(SEATS.length)
  readonly #clusters = new Uint32Array(CLUSTERS.length)
  readonly #disciplines = new Uint32Array(DISCIPLINES.length)
  #verifiedOnes = 0

  constructor({ kind, seat, cluster, discipline, verified = false }: Partial<DirectoryQuery>) {
    this.#kind = kind ? ORGANISATION_KINDS.indexOf(kind) : -1
    this.#seat = seat ? SEATS.indexOf(seat) : -1
    this.#cluster = cluster ? 1 << CLUSTERS.indexOf(cluster) : 0
    this.#discipline = discipline ? 1 << DISCIPLINES.indexOf(discipline) : 0
    this.#verified = verified
  }

  /**
   * Counts an organisation wherever it passes all choices but the one that is being counted.
   * @returns whether it passes every choice
   */
  admit({ kind, seat, clusters, disciplines, verified }: Columns, slot: number): boolean {
    const [ofKind = 0, ofSeat = 0, isVerified = 0] = [kind[slot], seat[slot], verified[slot]]
    const [inClusters = 0, inDisciplines = 0] = [clusters[slot], disciplines[slot]]
    const failed =
      (this.#kind < 0 || this.#kind === ofKind ? 0 : KIND) |
      (this.#seat < 0 || this.#seat === ofSeat ? 0 : SEAT) |
      (this.#cluster === 0 || inClusters & this.#cluster ? 0 : CLUSTER) |
      (this.#discipline === 0 || inDisciplines & this.#discipline ? 0 : DISCIPLINE) |
      (!this.#verified || isVerified ? 0 : VERIFIED)
    if ((failed & ~KIND) === 0) add(this.#kinds, ofKind)
    if ((failed & ~SEAT) === 0) add(this.#seats, ofSeat)
    if ((failed & ~CLUSTER) === 0) addBits(this.#clusters, inClusters)
    if ((failed & ~DISCIPLINE) === 0) addBits(this.#disciplines, inDisciplines)
    if ((failed & ~VERIFIED) === 0) this.#verifiedOnes += isVerified
    return failed === 0
  }

  counts(): DirectoryCounts {
    return {
      kind: named(ORGANISATION_KINDS, this.#kinds),
      seat: named(SEATS, this.#seats),
      cluster: named(CLUSTERS, this.#clusters),
      discipline: named(DISCIPLINES, this.#disciplines),
      verified: this.#verifiedOnes,
    }
  }
}

function add(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1
}

function addBits(counts: Uint32Array, mask: number): void {
  for (let rest = mask; rest !== 0; rest &= rest - 1) add(counts, 31 - Math.clz32(rest & -rest))
}

function named<Value extends string>(values: readonly Value[], counts: Uint32Array) {
  const present = values.map((value, at) => [value, counts[at] ?? 0] as const)
  return Object.fromEntries(present.filter(([, count]) => count > 0)) as Partial<
    Record<Value, number>
  >
}
