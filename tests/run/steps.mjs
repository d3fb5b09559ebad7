import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensureBuilt } from '#server/start/build.mjs'
import { run } from '#server/start/run.mjs'
import { honest, ofCheck, ofFaults, ofPlaywright, ofVitest } from './totals.mjs'

/** Their output is piped through here, so the runners cannot see whether a terminal shows it. */
const IN_COLOUR = process.stdout.isTTY

/** Nothing of ours takes this long, even on a busy machine; what does has hung. */
const LIMIT_MS = 1_800_000

/** V8's nursery is small for a type checker: a quarter of its time goes into moving what lives out of it. */
const ROOMY = ['--max-semi-space-size=128']

/**
 * @typedef {import('./totals.mjs').Totals} Totals
 * @typedef {{ totals: Totals, output: string }} Outcome `output` is only worth showing on failure
 * @typedef {object} Place
 * @property {string} root
 * @property {import('#server/start/reporter.mjs').Reporter} reporter
 * @property {((text: string) => void) | undefined} show is given what a step says, while it says it
 * @property {ReturnType<typeof import('./prepare.mjs').prepare>} prepared what steps need of the machine is there then
 * @typedef {(place: Place) => Promise<Outcome>} Step
 */

/**
 * @param {string} file path of a tool's script in node_modules
 * @param {string[]} args
 * @returns {Step}
 */
const check =
  (file, args) =>
  async ({ root }) => {
    const script = path.join('node_modules', file)
    const { code, output } = await run(process.execPath, [...ROOMY, script, ...args], {
      cwd: root,
      timeoutMs: LIMIT_MS,
    })
    return { totals: ofCheck(code), output }
  }

/**
 * Runs a test runner and reads its true numbers from the report it writes.
 * @param {Place} place
 * @param {(report: string) => { args: string[], env: NodeJS.Dict<string> }} command
 * @param {(report: string) => Totals} read
 * @returns {Promise<Outcome>}
 */
async function runner({ root, show }, command, read) {
  const folder = mkdtempSync(path.join(tmpdir(), 'wanlian-report-'))
  const report = path.join(folder, 'report.json')
  const { args, env } = command(report)
  const { code, output } = await run(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    timeoutMs: LIMIT_MS,
    ...(show ? { onOutput: show } : {}),
  })
  try {
    return { totals: honest(read(readFileSync(report, 'utf8')), code), output: show ? '' : output }
  } catch (error) {
    const why = `It left no report that could be read: ${String(error)}`
    return { totals: ofCheck(-1), output: show ? why : `${output}\n${why}` }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {'unit' | 'integration'} project @returns {Step} */
const vitest = (project) => (place) =>
  runner(
    place,
    (report) => ({
      args: [
        ...['node_modules/vitest/vitest.mjs', 'run', '-c', 'tests/vitest.config.ts'],
        ...['--project', project, '--reporter=default', '--reporter=json'],
        `--outputFile.json=${report}`,
      ],
      env: IN_COLOUR ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' },
    }),
    ofVitest,
  )

/** @type {Step} */
const build = async ({ root, reporter }) => {
  try {
    await ensureBuilt(root, reporter)
    return { totals: ofCheck(0), output: '' }
  } catch (error) {
    return { totals: ofCheck(-1), output: error instanceof Error ? error.message : String(error) }
  }
}

/** @type {Step} */
const e2e = async (place) => {
  const { withoutBrowser } = await place.prepared
  if (withoutBrowser) return { totals: ofCheck(-1), output: withoutBrowser }
  return runner(
    place,
    (report) => ({
      args: ['node_modules/@playwright/test/cli.js', 'test', '-c', 'tests/e2e'],
      env: { PLAYWRIGHT_REPORT: report, FORCE_COLOR: IN_COLOUR ? '1' : '0' },
    }),
    ofPlaywright,
  )
}

/** @type {Step} */
const integration = async (place) => {
  await place.prepared
  return vitest('integration')(place)
}

/** @type {Step} */
const faults = async (place) => {
  await place.prepared
  return runner(
    place,
    (report) => ({
      args: ['--import', 'tsx', 'tests/faults/main.ts', '--report', report],
      env: {},
    }),
    ofFaults,
  )
}

/** @type {Record<import('./options.mjs').StepName, { title: string, run: Step }>} */
export const steps = {
  format: { title: 'Format (prettier)', run: check('prettier/bin/prettier.cjs', ['--check', '.']) },
  lint: { title: 'Lint (oxlint)', run: check('oxlint/bin/oxlint', ['-c', 'oxlint.config.js']) },
  types: { title: 'Types (tsc)', run: check('typescript/bin/tsc', ['--noEmit', '-p', '.']) },
  unused: {
    title: 'Unused code and import cycles (knip)',
    run: check('knip/bin/knip.js', ['-c', 'tests/knip.json']),
  },
  unit: { title: 'Unit tests', run: vitest('unit') },
  integration: { title: 'Integration tests', run: integration },
  build: { title: 'Production build', run: build },
  e2e: { title: 'Browser tests', run: e2e },
  faults: { title: 'Faults: what was acknowledged survives them', run: faults },
}
