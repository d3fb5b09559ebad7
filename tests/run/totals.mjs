/** @typedef {{ passed: number, failed: number, skipped: number }} Totals */

/**
 * A runner that crashed, ran nothing, or failed outside of any test has failed, whatever it counted.
 * @param {Totals} counted
 * @param {number} code the runner's exit code
 * @returns {Totals}
 */
export function honest(counted, code) {
  const ran = counted.passed + counted.failed
  return counted.failed === 0 && (code !== 0 || ran === 0) ? { ...counted, failed: 1 } : counted
}

/**
 * A check that either holds or not counts as one test.
 * @param {number} code
 * @returns {Totals}
 */
export const ofCheck = (code) => ({
  passed: code === 0 ? 1 : 0,
  failed: code === 0 ? 0 : 1,
  skipped: 0,
})

/**
 * @param {string} report of Vitest's JSON reporter
 * @returns {Totals}
 */
export function ofVitest(report) {
  const result = JSON.parse(report)
  // A file that could not be loaded has no tests in the count, yet it failed.
  const unloaded = result.testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
      file.status === 'failed' && file.assertionResults.length === 0,
  )
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + unloaded.length,
    skipped: result.numPendingTests + result.numTodoTests,
  }
}

/**
 * @param {string} report of Playwright's JSON reporter
 * @returns {Totals}
 */
export function ofPlaywright(report) {
  const { stats, errors } = JSON.parse(report)
  // Errors outside of tests: a set-up, a tear-down, a file that could not be loaded.
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  }
}

/**
 * @param {string} report of the history checker: each thing that must hold counts as one test
 * @returns {Totals}
 */
export function ofFaults(report) {
  const { passed, failed, skipped } = JSON.parse(report)
  return { passed, failed, skipped }
}

/**
 * @param {Totals[]} all
 * @returns {Totals}
 */
export const sum = (all) => ({
  passed: all.reduce((total, { passed }) => total + passed, 0),
  failed: all.reduce((total, { failed }) => total + failed, 0),
  skipped: all.reduce((total, { skipped }) => total + skipped, 0),
})

/**
 * The last line of a run, to be read by people and by machines.
 * @param {Totals} totals
 */
export const line = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`
