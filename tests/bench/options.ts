export const BENCHES = ['pages', 'directory', 'import', 'matching', 'chat', 'storm'] as const
export type BenchName = (typeof BENCHES)[number]

export interface Options {
  names: BenchName[]
  /** Fewer and shorter rounds: to see that everything runs, and roughly where it stands. */
  short: boolean
}

export const HELP = `npm run bench                    everything, in short form
npm run bench -- chat            one or more in full: ${BENCHES.join(', ')}
npm run bench -- chat --short    the same, in short form
npm run bench -- --full          everything in full
npm run bench -- --help          this

Nothing else should run on the machine meanwhile.`

/** @throws Error that names an option or a bench that does not exist */
export function parseOptions(args: readonly string[]): Options | 'help' {
  const flags = args.filter((arg) => arg.startsWith('-'))
  if (flags.includes('--help') || flags.includes('-h')) return 'help'
  const wrongFlag = flags.find((flag) => flag !== '--short' && flag !== '--full')
  if (wrongFlag !== undefined) throw new Error(`Unknown option ${wrongFlag}\n\n${HELP}`)
  const wanted = args.filter((arg) => !arg.startsWith('-'))
  const unknown = wanted.find((name) => !BENCHES.some((bench) => bench === name))
  if (unknown !== undefined) throw new Error(`Unknown bench ${unknown}\n\n${HELP}`)
  const names = BENCHES.filter((bench) => wanted.length === 0 || wanted.includes(bench))
  const short = flags.includes('--short') || (wanted.length === 0 && !flags.includes('--full'))
  return { names, short }
}
