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
  const lastWords = output.trim().split('\n').slice(-8).join('\n')
  const code = /npm (?:error|ERR!) code (\w+)/.exec(output)?.[1] ?? ''
  if (code === 'ENOSPC' || /ENOSPC|no space left/i.test(output))
    return new PreparationError('ENOSPC', lastWords)
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new PreparationError('INSTALL_EACCES', lastWords)
  if (NETWORK.test(code) || NETWORK.test(output))
    return new PreparationError('INSTALL_NETWORK', lastWords)
  return new PreparationError('INSTALL', lastWords)
}

/**
 * Installs exactly what package-lock.json names, if it is not there already.
 * @param {string} root
 * @param {import('./reporter.mjs').Reporter} reporter
 * @throws PreparationError ENOSPC, INSTALL_EACCES, INSTALL_NETWORK or INSTALL
 */
export async function ensureInstalled(root, reporter) {
  if (isInstalled(root)) return
  const step = reporter.step('Installing dependencies · 安装依赖')
  // The build needs the development dependencies, whatever NODE_ENV says.
  const [program, args] = npm(['ci', '--include=dev', '--no-audit', '--no-fund'])
  const { code, output } = await run(program, args, { cwd: root })
  if (code !== 0) throw whyNotInstalled(output)
  step.done()
}
