import { expect, it } from 'vitest'
import { honest, line, ofCheck, ofFaults, ofPlaywright, ofVitest, sum } from '#tests/run/totals.mjs'

const vitest = (counts: object, testResults: object[] = []) =>
  JSON.stringify({
    ...{ numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 },
    ...counts,
    testResults,
  })

const playwright = (stats: object, errors: object[] = []) =>
  JSON.stringify({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats }, errors })

it('ends a run with one line of totals', () => {
  expect(line({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed')
  expect(line({ passed: 12, failed: 1, skipped: 3 })).toBe('12 passed, 1 failed, 3 skipped')
})

it('adds up what every step has counted', () => {
  const check = ofCheck(0)
  const unit = ofVitest(vitest({ numPassedTests: 40, numFailedTests: 2, numTodoTests: 1 }))
  const e2e = ofPlaywright(playwright({ expected: 7, unexpected: 1, skipped: 1 }))
  expect(sum([check, unit, e2e])).toEqual({ passed: 48, failed: 3, skipped: 2 })
})

it('counts each thing that must hold under faults', () => {
  expect(ofFaults('{"passed":8,"failed":1,"skipped":0}')).toEqual({
    passed: 8,
    failed: 1,
    skipped: 0,
  })
})

it('counts a test file that could not be loaded as failed', () => {
  const unloaded = { status: 'failed', assertionResults: [] }
  const loaded = { status: 'failed', assertionResults: [{ status: 'failed' }] }
  const counts = { numPassedTests: 5, numFailedTests: 1 }
  expect(ofVitest(vitest(counts, [unloaded, loaded]))).toMatchObject({ passed: 5, failed: 2 })
})

it('counts a broken set-up or tear-down of the browser tests as failed', () => {
  expect(ofPlaywright(playwright({ expected: 5 }, [{ message: 'the portal complained' }]))).toEqual(
    {
      passed: 5,
      failed: 1,
      skipped: 0,
    },
  )
})

it('does not take a crash, or no test at all, for success', () => {
  const fine = { passed: 3, failed: 0, skipped: 0 }
  expect(honest(fine, 0)).toEqual(fine)
  expect(honest(fine, 1)).toEqual({ passed: 3, failed: 1, skipped: 0 })
  expect(honest({ passed: 0, failed: 0, skipped: 4 }, 0)).toMatchObject({ failed: 1 })
  expect(honest({ passed: 3, failed: 2, skipped: 0 }, 1)).toMatchObject({ failed: 2 })
  expect(ofCheck(-1)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})
