import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** Everything a build is made from. */
const SOURCES = [
  'app',
  'server',
  'models',
  'locales',
  'package.json',
  'package-lock.json',
  'remix.config.js',
  'tsconfig.json',
  'vite.config.ts',
]

/**
 * @param {string} place
 * @returns {string[]}
 */
function filesIn(place) {
  if (!existsSync(place)) return []
  if (!statSync(place).isDirectory()) return [place]
  return readdirSync(place, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}

/**
 * Changes when any source changes, is added, moved or removed; not when files are merely touched.
 * @param {string} root
 */
export function sourceDigest(root) {
  const digest = createHash('sha256')
  for (const file of SOURCES.flatMap((source) => filesIn(path.join(root, source)))) {
    const content = readFileSync(file)
    const name = path.relative(root, file).replaceAll(path.sep, '/')
    // Lengths first, so that no two different trees feed the same bytes.
    digest.update(`${name.length}:${name}${content.length}:`).update(content)
  }
  return digest.digest('hex')
}
