import { expect, it } from 'vitest'
import { errorLines } from '#tests/support/log.ts'

it('finds what a portal logged as an error, among lines for people and lesser entries', () => {
  const failed = '{"level":50,"msg":"failed"}'
  const log = ['✓ Building (5 s)', '{"level":30,"msg":"GET /"}', failed, '42', 'null', ''].join(
    '\n',
  )
  expect(errorLines(log)).toEqual([failed])
})
