// The one test command: installs what is missing, runs everything even after a failure, and ends
// with a line of true totals. Plain JavaScript, since it runs before anything is installed.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { explain } from '#server/start/explain.mjs'
import { ensureInstalled } from '#server/start/install.mjs'
import { requireNode } from '#server/start/node-version.mjs'
import { createReporter } from '#server/start/reporter.mjs'
import { GROUPS, HELP, parseOptions } from './run/options.mjs'
import { prepare } from './run/prepare.mjs'
import { steps } from './run/steps.mjs'
import { line, sum } from './run/totals.mjs'

/** @typedef {import('./run/totals.mjs').Totals} Totals */

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const reporter = createReporter(process.stdout)

/** Steps at a time, where a group has several. */
const CORES = 2

/**
 * @param {import('./run/options.mjs').StepName} name
 * @param {Omit<import('./run/steps.mjs').Place, 'show'>} place
 * @param {boolean} alone whether what it says is shown as it comes; beside others only if something failed
 * @returns {Promise<Totals>}
 */
async function perform(name, place, alone) {
  const { title, run } = steps[name]
  const show = alone ? (/** @type {string} */ text) => process.stdout.write(text) : undefined
  reporter.say(alone ? `\n── ${title}` : `… ${title}`)
  const since = Date.now()
  const { totals, output } = await run({ ...place, show })
  const seconds = ((Date.now() - since) / 1000).toFixed(1)
  if (!alone) reporter.say(`\n── ${title}`)
  if (totals.failed > 0 && output) reporter.say(output.trimEnd())
  reporter.say(`${totals.failed > 0 ? '✗' : '✓'} ${title}: ${line(totals)} (${seconds} s)`)
  return totals
}

/** @param {import('./run/options.mjs').StepName[]} names */
async function performAll(names) {
  const place = { root, reporter, prepared: prepare(root, reporter, names) }
  /** @type {Totals[]} */
  const totals = []
  for (const group of GROUPS) {
    const waiting = group.filter((name) => names.includes(name))
    const alone = waiting.length === 1
    const worker = async () => {
      for (let name = waiting.shift(); name; name = waiting.shift())
        totals.push(await perform(name, place, alone))
    }
    await Promise.all(Array.from({ length: CORES }, worker))
  }
  return sum(totals)
}

async function main() {
  const options = parseOptions(process.argv.slice(2))
  if ('help' in options) {
    reporter.say(HELP)
    return
  }
  process.chdir(root)
  requireNode(process.versions.node)
  await ensureInstalled(root, reporter)
  const totals = await performAll(options.steps)
  reporter.say(`\n${line(totals)}`)
  process.exitCode = totals.failed > 0 ? 1 : 0
}

try {
  await main()
} catch (error) {
  reporter.fail(explain(error, process.env))
  reporter.say(`\n${line({ passed: 0, failed: 1, skipped: 0 })}`)
  process.exitCode = 1
}
