/**
 * Groups run one after the other. Within one there are as many steps at a time as a machine has that has few cores, the
 * longest first: those of the first only read the sources, while what is missing is fetched; in the second everybody
 * waits for a database half of the time; browsers leave no time to anybody.
 */
export const GROUPS = /** @type {const} */ ([
  ['types', 'build', 'format', 'lint', 'unused'],
  ['faults', 'unit', 'integration'],
  ['e2e'],
])

const STEPS = GROUPS.flat()

/** @typedef {typeof GROUPS[number][number]} StepName */

export const HELP = `npm test                     everything, as continuous integration does
npm test -- --only unit,e2e  some steps: ${STEPS.join(', ')}
npm test -- --help           this

A browser is looked for in CHROMIUM, in Playwright's own folder, and in /usr/bin.`

/**
 * @param {string[]} args
 * @returns {{ help: true } | { steps: StepName[] }}
 * @throws Error that names an option or step that does not exist
 */
export function parseOptions(args) {
  const [first, ...rest] = args
  if (first === undefined) return { steps: [...STEPS] }
  if (first === '--help' || first === '-h') return { help: true }
  const list = first === '--only' ? rest.join(',') : first.replace(/^--only=/, '')
  if (list === first) throw new Error(`Unknown option ${first}`)
  const names = list.split(',').filter(Boolean)
  const unknown = names.find((name) => !STEPS.some((step) => step === name))
  if (unknown !== undefined || names.length === 0)
    throw new Error(`Unknown step ${unknown ?? '(none given)'}; there are ${STEPS.join(', ')}`)
  return { steps: STEPS.filter((step) => names.includes(step)) }
}
