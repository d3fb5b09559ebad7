import { existsSync } from 'node:fs'
import { run } from '#server/start/run.mjs'

export const APT_MS = 240_000

/** Whether this is a Debian on which we may install packages. */
export const mayInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

/** @type {Promise<unknown> | undefined} what the mirror has, fetched once for all that is installed */
let lists

/**
 * @param {string} root
 * @param {import('#server/start/reporter.mjs').Reporter} reporter
 * @param {string[]} packages
 */
export async function aptInstall(root, reporter, packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const options = { cwd: root, env, timeoutMs: APT_MS }
  reporter.say(`… Installing ${packages.join(', ')}`)
  await (lists ??= run('apt-get', ['update', '-qq'], options))
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options)
}
