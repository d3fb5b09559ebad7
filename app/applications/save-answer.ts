import type { WireRanked, WireRanking } from '#models/application/suggestion.ts'
import type { Problem } from '#app/forms/problem.ts'

/** What saving a list answers; a refusal keeps what was typed and brings what is stored. */
export type SaveAnswer =
  | { saved: true; version: number }
  | {
      saved: false
      problem: Problem
      /** Somebody else changed the list: one of the two has to be chosen. */
      conflict: boolean
      newest: WireRanking
      mine: WireRanked[]
    }
