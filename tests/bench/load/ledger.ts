export interface Faults {
  lost: number
  /** Received again, or although it was never sent. */
  doubled: number
  /** A sender's message after a later one of theirs, or one after another that stands later in the room. */
  inverted: number
}

interface Post {
  sender: number
  count: number
}

/**
 * What every member of a room has received of what was sent to it. Everything sent must reach every
 * member exactly once, the messages of one sender in the order in which they were sent, and all members
 * in one and the same order.
 */
export class Ledger {
  /** Place of a message in the room: the order in which its first receiver saw it. */
  readonly #places = new Map<string, number>()
  readonly #members: Array<{ seen: Set<number>; newest: number; bySender: Map<number, number> }>
  readonly #sent = new Set<string>()
  #doubled = 0
  #inverted = 0

  constructor(members: number) {
    this.#members = Array.from({ length: members }, () => ({
      seen: new Set(),
      newest: -1,
      bySender: new Map(),
    }))
  }

  sent({ sender, count }: Post): void {
    this.#sent.add(`${sender}:${count}`)
  }

  /** @param member 0 to the number of members − 1 @returns false where it was not expected (any more) */
  received(member: number, { sender, count }: Post): boolean {
    const reader = this.#members[member]
    if (!reader) throw new RangeError(`There is no member ${member}`)
    const key = `${sender}:${count}`
    const place = this.#placeOf(key)
    if (!this.#sent.has(key) || reader.seen.has(place)) {
      this.#doubled += 1
      return false
    }
    reader.seen.add(place)
    const before = reader.bySender.get(sender) ?? -1
    if (place < reader.newest || count < before) this.#inverted += 1
    reader.newest = Math.max(reader.newest, place)
    reader.bySender.set(sender, Math.max(count, before))
    return true
  }

  /** How many deliveries are still to come. */
  get missing(): number {
    const due = this.#sent.size * this.#members.length
    return due - this.#members.reduce((sum, { seen }) => sum + seen.size, 0)
  }

  faults(): Faults {
    return { lost: this.missing, doubled: this.#doubled, inverted: this.#inverted }
  }

  #placeOf(key: string): number {
    const known = this.#places.get(key)
    if (known !== undefined) return known
    const place = this.#places.size
    this.#places.set(key, place)
    return place
  }
}
