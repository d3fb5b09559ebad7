/** One organisation that takes part. */
export interface Party {
  id: string
  /** How many partners it has room for. */
  capacity: number
  /** Most wanted first; whoever is absent is unacceptable. */
  ranking: string[]
}

/** A two-sided matching problem; parties of the same side never pair with each other. */
export interface Instance {
  proposers: Party[]
  hosts: Party[]
}

export interface Matching {
  /** Sorted by proposer, then host, by UTF-16 code units. */
  pairs: Array<[proposer: string, host: string]>
}

export type Side = 'proposers' | 'hosts'

export type InstanceProblem =
  | { kind: 'duplicate-id' | 'on-both-sides'; id: string }
  | { kind: 'bad-capacity'; id: string; capacity: number }
  | { kind: 'unknown-in-ranking' | 'repeated-in-ranking'; id: string; ranked: string }
  | { kind: 'unknown-in-matching'; side: Side; id: string }

function describe(problem: InstanceProblem): string {
  switch (problem.kind) {
    case 'duplicate-id':
      return `${problem.id} is given more than once`
    case 'on-both-sides':
      return `${problem.id} is on both sides`
    case 'bad-capacity':
      return `${problem.id} has capacity ${problem.capacity}, which is not a positive integer`
    case 'unknown-in-ranking':
      return `${problem.id} ranks ${problem.ranked}, who is not on the other side`
    case 'repeated-in-ranking':
      return `${problem.id} ranks ${problem.ranked} more than once`
    case 'unknown-in-matching':
      return `${problem.id} is paired but is not among the ${problem.side}`
  }
}

/** An instance that no matching can be made for; names every problem, not only the first. */
export class InvalidInstance extends Error {
  readonly problems: readonly InstanceProblem[]

  constructor(problems: readonly InstanceProblem[]) {
    super(problems.map(describe).join('\n'))
    this.name = 'InvalidInstance'
    this.problems = problems
  }
}
