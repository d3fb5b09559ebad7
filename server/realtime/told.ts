/** How far the sockets of this process have been told what happens in the rooms they are in. */
export class Told {
  readonly #upTo = new Map<string, number>()

  /** Somebody here begins to listen to a room whose counter they know up to `last`. */
  begin(roomId: string, last: number): void {
    if (!this.#upTo.has(roomId)) this.#upTo.set(roomId, last)
  }

  /** They have been told of this change; what is missing before it, they see by themselves. */
  note(roomId: string, changed: number): void {
    const before = this.#upTo.get(roomId)
    if (before !== undefined && before < changed) this.#upTo.set(roomId, changed)
  }

  upTo(roomId: string): number | undefined {
    return this.#upTo.get(roomId)
  }

  /** Nobody listens to any other room. */
  keepOnly(roomIds: readonly string[]): void {
    const kept = new Set(roomIds)
    for (const roomId of this.#upTo.keys()) if (!kept.has(roomId)) this.#upTo.delete(roomId)
  }
}
