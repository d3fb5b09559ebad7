import { INVARIANTS, type Invariant, type Violations } from './history/check.ts'
import type { Outcome } from './run.ts'

const SHOWN = 10

export interface Verdict {
  passed: boolean
  lines: string[]
}

/** One line for each thing that must be, and what contradicts it. */
export function verdicts(violations: Violations): Verdict[] {
  return (Object.keys(INVARIANTS) as Invariant[]).map((name) => {
    const found = violations[name]
    const more = found.length > SHOWN ? [`    … and ${found.length - SHOWN} more`] : []
    const head = `${found.length === 0 ? '✓' : '✗'} ${name}: ${found.length} (${INVARIANTS[name]})`
    const shown = found.slice(0, SHOWN).map((text) => `    ${text}`)
    return { passed: found.length === 0, lines: [head, ...shown, ...more] }
  })
}

export function summary({ history, settledInMs }: Outcome): string {
  const { sent, acknowledged, changes, received, removed, log, states } = history
  const written = new Set(acknowledged.map(({ clientId }) => clientId)).size
  return [
    `${sent.length} messages sent, ${written} acknowledged, ${log.length} in the log`,
    `${changes.length} edits and reactions asked for, ${changes.filter(({ changed }) => changed !== null).length} acknowledged`,
    `${received.length} received by clients, ${removed.length} members removed`,
    `${states.length} clients compared, whole by themselves ${(settledInMs / 1_000).toFixed(1)} s after the last fault`,
  ].join('\n')
}
