import { readFileSync } from 'node:fs'
import path from 'node:path'
import { PreparationError } from './failure.mjs'
import { npm, run } from './run.mjs'

/** @typedef {Record<string, { version?: string, optional?: boolean }>} Packages */

/**
 * @param {string} file
 * @returns {Packages | undefined} undefined where the file is missing or cut short
 */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

/**
 * Compares what is wanted with npm's own note of what it has installed. Contents, not times: a
 * checkout gives every file a new time, and packages for other platforms are never there.
 * @param {string} root
 */
export function isInstalled(root) {
  const wanted = packagesIn(path.join(root, 'package-lock.json'))
  const there = packagesIn(path.join(root, 'node_modules/.package-lock.json'))
  if (!wanted || !there) return false
  return Object.entries(wanted).every(([place, { version, optional }]) => {
    if (place === '') return true
    const found = there[place]
    return found ? found.version === version : optional === true
  })
}

const NETWORK = /ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|ERR_SOCKET/

/** @param {string} output of npm that failed */
export function whyNotInstalled(output) {
  // npm says the cause first and ends in hints about its options.
  const causes = output.split('\n').filter((line) => /^npm (?:error|ERR!) \S/.test(line))
  const words = (causes.length > 0 ? causes : output.trim().split('\n')).slice(0, 6).join('\n')
  const code = /npm (?:error|ERR!) code (\w+)/.exec(output)?.[1] ?? ''
  if (code === 'ENOSPC' || /ENOSPC|no space left/i.test(output))
    return new PreparationError('ENOSPC', words)
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new PreparationError('INSTALL_EACCES', words)
  if (NETWORK.test(code) || NETWORK.test(output))
    return new PreparationError('INSTALL_NETWORK', words)
  return new PreparationError('INSTALL', words)
}

/**
 * Installs what package-lock.json names, if it is not there already.
 * @param {string} root
 * @param {import('./reporter.mjs').Reporter} reporter
 * @throws PreparationError ENOSPC, INSTALL_EACCES, INSTALL_NETWORK or INSTALL
 */
export async function ensureInstalled(root, reporter) {
  if (isInstalled(root)) return
  const step = reporter.step('Installing dependencies · 安装依赖')
  // Not `npm ci`: it refuses a lock file that was written where the registry does not carry the
  // builds for other platforms. This takes the locked versions, too, and leaves the file alone.
  const lockedOnly = ['install', '--no-save', '--no-audit', '--no-fund']
  // The build needs the development dependencies, whatever NODE_ENV says.
  const [program, args] = npm([...lockedOnly, '--include=dev'])
  const { code, output } = await run(program, args, { cwd: root })
  if (code !== 0) throw whyNotInstalled(output)
  step.done()
}
