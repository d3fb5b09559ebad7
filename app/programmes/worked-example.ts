/** The example on every programme's page; a test runs the real procedure on it. */
export const EXAMPLE = {
  proposers: { A: ['X', 'Y'], B: ['X'], C: ['Y', 'X'] },
  hosts: { X: ['B', 'A', 'C'], Y: ['A', 'C'] },
  pairs: [
    ['A', 'Y'],
    ['B', 'X'],
  ],
  refused: [
    ['A', 'X'],
    ['C', 'Y'],
    ['C', 'X'],
  ],
} as const

/** What happens in the example, one text each. */
export const EXAMPLE_STEPS = ['first', 'second', 'third', 'end'] as const
