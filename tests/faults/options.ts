export interface Options {
  seed: number
  /** How long faults happen; starting, settling and checking come on top. */
  seconds: number
  /** File to which the totals are written as JSON, for `npm test`. */
  report: string | null
}

const SHORT_SECONDS = 30

export const HELP = `npm run faults                    the short form, ${SHORT_SECONDS} seconds of faults
npm run faults -- --minutes 10    longer
npm run faults -- --seed 7        the same faults at the same times as another run with this seed
npm run faults -- --help          this`

/** @throws Error that names what cannot be understood */
export function parseOptions(args: readonly string[]): Options | 'help' {
  if (args.includes('--help') || args.includes('-h')) return 'help'
  const options: Options = {
    seed: Math.floor(Math.random() * 1_000_000),
    seconds: SHORT_SECONDS,
    report: null,
  }
  for (let at = 0; at < args.length; at += 2) {
    const [name, value = ''] = args.slice(at)
    if (name === '--seed') options.seed = numberIn(value, name)
    else if (name === '--minutes') options.seconds = 60 * numberIn(value, name)
    else if (name === '--report' && value) options.report = value
    else throw new Error(`Unknown option ${name}\n\n${HELP}`)
  }
  return options
}

function numberIn(value: string, name: string): number {
  const number = Number(value)
  if (value === '' || !Number.isFinite(number) || number < 0)
    throw new Error(`${name} wants a number, not ${value || 'nothing'}\n\n${HELP}`)
  return number
}
