import { expect, it } from 'vitest'
import { createReporter } from '#server/start/reporter.mjs'

function reporterOn(isTTY: boolean) {
  let text = ''
  let time = 0
  const stream = {
    isTTY,
    write: (chunk: string | Uint8Array) => {
      text += String(chunk)
      return true
    },
  }
  const reporter = createReporter(stream, () => time)
  return { reporter, text: () => text, pass: (ms: number) => (time += ms) }
}

it('writes plain lines where there is no terminal', () => {
  const { reporter, text, pass } = reporterOn(false)
  const step = reporter.step('Building')
  pass(5_000)
  step.done()
  reporter.say('ready')
  expect(text()).toBe('… Building\n✓ Building (5 s)\nready\n')
})

it('keeps one line for a step while its percentage runs', () => {
  const { reporter, text } = reporterOn(false)
  for (const percent of [0, 50, 100]) {
    reporter.report({ message: `Downloading MongoDB 8.2.6 … ${percent} %` })
  }
  reporter.report({ message: 'Starting MongoDB' })
  reporter.fail('no room')
  expect(text().split('\n')).toEqual([
    '… Downloading MongoDB 8.2.6',
    '✓ Downloading MongoDB 8.2.6 (0 s)',
    '… Starting MongoDB',
    '',
    '✗ no room',
    '',
  ])
})

it('redraws its line on a terminal', () => {
  const { reporter, text } = reporterOn(true)
  reporter.step('Building').done()
  expect(text()).toBe('\r\x1b[2K✓ Building (0 s)\n')
})
