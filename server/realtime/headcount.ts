/** Who is in which rooms, and how many times: a person with two tabs counts twice and is one person. */
export class Headcount {
  readonly #rooms = new Map<string, Map<string, number>>()

  has(roomId: string, userId: string): boolean {
    return this.#rooms.get(roomId)?.has(userId) ?? false
  }

  add(roomId: string, userId: string, change: 1 | -1): void {
    const people = this.#rooms.get(roomId) ?? new Map<string, number>()
    const times = (people.get(userId) ?? 0) + change
    if (times > 0) people.set(userId, times)
    else people.delete(userId)
    if (people.size > 0) this.#rooms.set(roomId, people)
    else this.#rooms.delete(roomId)
  }

  rooms(): string[] {
    return [...this.#rooms.keys()]
  }

  people(roomId: string): string[] {
    return [...(this.#rooms.get(roomId)?.keys() ?? [])]
  }
}
