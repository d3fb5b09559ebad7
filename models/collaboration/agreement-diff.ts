import type { WireText } from '#models/text/written.ts'
import type { WireAgreement, WireContact, WirePlannedMilestone } from './collaboration.ts'

/** Some lines of a text: what was there before, what is there now, or both. */
export interface Chunk {
  kind: 'same' | 'removed' | 'added'
  lines: string[]
}

export interface MilestoneChange {
  kind: 'added' | 'removed' | 'changed'
  now: WirePlannedMilestone | null
  before: WirePlannedMilestone | null
}

export interface AgreementDiff {
  /** The parts that differ, in the order of the agreement. */
  parts: Array<'objectives' | 'text' | 'milestones' | 'contacts'>
  objectives: Chunk[]
  text: Chunk[]
  milestones: MilestoneChange[]
  contacts: { added: WireContact[]; removed: WireContact[] }
}

const words = (text: WireText | null) => text?.converted ?? text?.text ?? ''

/** What differs between two versions, as their reader reads them. */
export function agreementDiff(before: WireAgreement, now: WireAgreement): AgreementDiff {
  const objectives = lineDiff(words(before.objectives), words(now.objectives))
  const text = lineDiff(words(before.text), words(now.text))
  const milestones = milestoneChanges(before.milestones, now.milestones)
  const key = ({ role, ...contact }: WireContact) => JSON.stringify([contact, words(role)])
  const without = (some: readonly WireContact[], others: readonly WireContact[]) =>
    some.filter((one) => !others.some((other) => key(other) === key(one)))
  const contacts = {
    added: without(now.contacts, before.contacts),
    removed: without(before.contacts, now.contacts),
  }
  const differs = (chunks: readonly Chunk[]) => chunks.some(({ kind }) => kind !== 'same')
  const parts = {
    objectives: differs(objectives),
    text: differs(text),
    milestones: milestones.length > 0,
    contacts: contacts.added.length + contacts.removed.length > 0,
  }
  const names = Object.keys(parts) as AgreementDiff['parts']
  return { parts: names.filter((part) => parts[part]), objectives, text, milestones, contacts }
}

function milestoneChanges(
  before: readonly WirePlannedMilestone[],
  now: readonly WirePlannedMilestone[],
): MilestoneChange[] {
  const formerly = new Map(before.map((milestone) => [milestone.id, milestone]))
  const kept = now.flatMap((milestone): MilestoneChange[] => {
    const former = formerly.get(milestone.id)
    if (!former) return [{ kind: 'added', now: milestone, before: null }]
    const same =
      words(former.title) === words(milestone.title) &&
      former.owner === milestone.owner &&
      former.due === milestone.due
    return same ? [] : [{ kind: 'changed', now: milestone, before: former }]
  })
  const gone = before
    .filter(({ id }) => !now.some((milestone) => milestone.id === id))
    .map((milestone): MilestoneChange => ({ kind: 'removed', now: null, before: milestone }))
  return [...kept, ...gone]
}

/** Beyond so many comparisons, what lies between the common beginning and end counts as replaced. */
const MOST_COMPARISONS = 1_000_000

/**
 * What was taken out of a text and what was put in, line by line, with as many lines kept as possible (longest
 * common subsequence).
 */
export function lineDiff(before: string, now: string): Chunk[] {
  const old = before === '' ? [] : before.split('\n')
  const current = now === '' ? [] : now.split('\n')
  let start = 0
  while (start < old.length && start < current.length && old[start] === current[start]) start += 1
  let end = 0
  while (
    end < old.length - start &&
    end < current.length - start &&
    old[old.length - 1 - end] === current[current.length - 1 - end]
  ) {
    end += 1
  }
  return joined([
    { kind: 'same', lines: old.slice(0, start) },
    ...middle(old.slice(start, old.length - end), current.slice(start, current.length - end)),
    { kind: 'same', lines: old.slice(old.length - end) },
  ])
}

function middle(old: readonly string[], current: readonly string[]): Chunk[] {
  if (old.length * current.length > MOST_COMPARISONS) {
    return [
      { kind: 'removed', lines: [...old] },
      { kind: 'added', lines: [...current] },
    ]
  }
  const width = current.length + 1
  const common = new Uint32Array((old.length + 1) * width)
  const at = (row: number, column: number) => common[row * width + column] ?? 0
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = current.length - 1; column >= 0; column -= 1) {
      common[row * width + column] =
        old[row] === current[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  const chunks: Chunk[] = []
  let row = 0
  let column = 0
  while (row < old.length || column < current.length) {
    const [was, is] = [old[row], current[column]]
    if (was !== undefined && was === is) {
      chunks.push({ kind: 'same', lines: [was] })
      row += 1
      column += 1
    } else if (
      was !== undefined &&
      (is === undefined || at(row + 1, column) >= at(row, column + 1))
    ) {
      chunks.push({ kind: 'removed', lines: [was] })
      row += 1
    } else {
      chunks.push({ kind: 'added', lines: [is ?? ''] })
      column += 1
    }
  }
  return chunks
}

/** Neighbours of one kind become one, and empty ones go. */
function joined(chunks: readonly Chunk[]): Chunk[] {
  const all: Chunk[] = []
  for (const { kind, lines } of chunks) {
    const last = all.at(-1)
    if (lines.length === 0) continue
    if (last?.kind === kind) last.lines.push(...lines)
    else all.push({ kind, lines: [...lines] })
  }
  return all
}
