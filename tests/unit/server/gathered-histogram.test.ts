import { Registry } from 'prom-client'
import { expect, test } from 'vitest'
import { GatheredHistogram } from '#server/metrics/gathered-histogram.ts'

test('what was observed is there whenever somebody reads, each once, under its labels', async () => {
  const registry = new Registry()
  const histogram = new GatheredHistogram({
    registers: [registry],
    name: 'tried',
    help: 'What was tried',
    labelNames: ['outcome'],
    buckets: [1, 10],
  })
  histogram.observe(0.5, { outcome: 'ok' })
  histogram.observe(5, { outcome: 'invalid' })
  expect(await registry.metrics()).toContain('tried_bucket{le="1",outcome="ok"} 1')
  // More than wait at once.
  for (let index = 0; index < 1_234; index += 1) histogram.observe(5, { outcome: 'ok' })
  const text = await registry.metrics()
  expect(text).toContain('tried_count{outcome="ok"} 1235')
  expect(text).toContain('tried_sum{outcome="ok"} 6170.5')
  expect(text).toContain('tried_bucket{le="10",outcome="invalid"} 1')
  expect(await registry.metrics()).toBe(text)
})
