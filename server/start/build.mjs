import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { sourceDigest } from './digest.mjs'
import { PreparationError } from './failure.mjs'
import { run } from './run.mjs'

/**
 * @param {string} root
 * @param {string} digest
 */
function isFresh(root, digest) {
  const stamp = path.join(root, 'build/.stamp')
  return (
    existsSync(path.join(root, 'build/server/index.js')) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === digest
  )
}

/**
 * Builds the portal if any of its sources has changed since the last complete build.
 * @param {string} root
 * @param {import('./reporter.mjs').Reporter} reporter
 * @throws PreparationError ENOSPC or BUILD
 */
export async function ensureBuilt(root, reporter) {
  const digest = sourceDigest(root)
  if (isFresh(root, digest)) return
  const step = reporter.step('Building · 构建')
  const stamp = path.join(root, 'build/.stamp')
  rmSync(stamp, { force: true })
  const remix = path.join(root, 'node_modules/@remix-run/dev/dist/cli.js')
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, NODE_ENV: 'production' }
  const { code, output } = await run(process.execPath, [remix, 'vite:build'], { cwd: root, env })
  if (code !== 0) throw new PreparationError(/ENOSPC/.test(output) ? 'ENOSPC' : 'BUILD', output)
  writeFileSync(stamp, digest)
  step.done()
}
