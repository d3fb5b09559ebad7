/** Who has opened and closed rooms in another process. */
export interface PresenceNews {
  /** The process. */
  from: string
  /** Counts what this process has told; a hole means that something was not heard. */
  number: number
  /** Everybody who has a room open there, instead of what changed. */
  whole: boolean
  changes: PresenceChange[]
}

export type PresenceChange = [roomId: string, userId: string, open: boolean]
