/** What became of one of several; `reason` is a key of `errors.json`. */
export type ReviewOutcome = { id: string } & ({ done: true } | { done: false; reason: string })
