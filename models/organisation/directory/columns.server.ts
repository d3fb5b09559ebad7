import { DISCIPLINES } from '#models/organisation/disciplines.ts'
import { CLUSTERS, ORGANISATION_KINDS, SEATS } from '#models/organisation/organisation.ts'
import type { EntrySource } from './entry.server.ts'

const FIRST_CAPACITY = 1_024

/**
 * What the directory is narrowed down by, one number for each slot in arrays of their own: a pass over all
 * organisations then reads memory in a row instead of following 50,000 references.
 */
export class Columns {
  /** 1 where the slot holds an organisation. */
  present = new Uint8Array(FIRST_CAPACITY)
  /** Places in ORGANISATION_KINDS and SEATS. */
  kind = new Uint8Array(FIRST_CAPACITY)
  seat = new Uint8Array(FIRST_CAPACITY)
  /** 1 or 0. */
  verified = new Uint8Array(FIRST_CAPACITY)
  /** A bit for each place in CLUSTERS and DISCIPLINES. */
  clusters = new Int32Array(FIRST_CAPACITY)
  disciplines = new Int32Array(FIRST_CAPACITY)

  set(slot: number, record: EntrySource): void {
    if (slot >= this.present.length) this.#double()
    this.present[slot] = 1
    this.kind[slot] = ORGANISATION_KINDS.indexOf(record.kind)
    this.seat[slot] = SEATS.indexOf(record.seat)
    this.verified[slot] = record.state === 'verified' ? 1 : 0
    this.clusters[slot] = bits(CLUSTERS, record.clusters)
    this.disciplines[slot] = bits(DISCIPLINES, record.disciplines)
  }

  clear(slot: number): void {
    this.present[slot] = 0
  }

  #double(): void {
    const capacity = this.present.length * 2
    for (const name of ['present', 'kind', 'seat', 'verified'] as const) {
      const longer = new Uint8Array(capacity)
      longer.set(this[name])
      this[name] = longer
    }
    for (const name of ['clusters', 'disciplines'] as const) {
      const longer = new Int32Array(capacity)
      longer.set(this[name])
      this[name] = longer
    }
  }
}

/** One bit for each value; the lists are shorter than 32. */
function bits<Value>(all: readonly Value[], some: readonly Value[] = []): number {
  return some.reduce((mask, value) => mask | (1 << all.indexOf(value)), 0)
}
