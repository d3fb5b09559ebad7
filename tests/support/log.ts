const ERROR = 50

function levelOf(line: string): number {
  try {
    const entry: unknown = JSON.parse(line)
    return typeof entry === 'object' && entry !== null && 'level' in entry ? Number(entry.level) : 0
  } catch {
    return 0
  }
}

/** The lines of a portal's log at level error and above; lines for people are passed over. */
export const errorLines = (log: string): string[] =>
  log.split('\n').filter((line) => levelOf(line) >= ERROR)
