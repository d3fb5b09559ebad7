import { PreparationError } from './failure.mjs'

const NEEDED = [20, 19]

/**
 * @param {string} version such as `20.20.2`
 * @throws PreparationError NODE_VERSION
 */
export function requireNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [neededMajor = 0, neededMinor = 0] = NEEDED
  if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) return
  throw new PreparationError('NODE_VERSION', `${NEEDED.join('.')} ${version}`)
}
