import { expect, it } from 'vitest'
import { explain } from '#server/start/explain.mjs'
import { requireNode } from '#server/start/node-version.mjs'

const failure = (code: string, message: string, more = {}) =>
  Object.assign(new Error(message), { code, ...more })

it('names the port that is taken and how to choose another', () => {
  const text = explain(failure('EADDRINUSE', 'listen EADDRINUSE', { port: 3000 }), {})
  expect(text).toContain('PORT=3001 npm start')
  expect(text).toContain('端口 3000 已被占用')
})

it('passes on what the embedded database says about itself', () => {
  const text = explain(failure('DATA_DIR_IN_USE', 'runs at http://localhost:3000'), {})
  expect(text).toBe('runs at http://localhost:3000\n数据目录正被另一个湾联进程使用。')
})

it('shows a stack only to whoever debugs', () => {
  const error = failure('UNHEARD_OF', 'out of the blue')
  expect(explain(error, {})).not.toContain('explain.test.ts')
  expect(explain(error, {})).toContain('out of the blue')
  expect(explain(error, { LOG_LEVEL: 'debug' })).toContain('explain.test.ts')
})

it.each(['18.20.0', '20.18.3'])('turns Node %s away and says which one it needs', (version) => {
  try {
    requireNode(version)
    expect.unreachable()
  } catch (error) {
    expect(explain(error, {})).toContain(`Node.js 20.19 or newer is needed, this is ${version}`)
  }
})

it.each(['20.19.0', '22.1.0', '24.0.0'])('runs on Node %s', (version) => {
  expect(() => requireNode(version)).not.toThrow()
})
