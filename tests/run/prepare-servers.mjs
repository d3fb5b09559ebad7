import { hasNginx } from '#tests/support/nginx.mjs'
import { hasRedis } from '#tests/support/redis.mjs'
import { aptInstall, mayInstall } from './apt.mjs'

/** By Debian's package: what several processes of the portal stand behind or talk through. */
const SERVERS = /** @type {const} */ ({ 'redis-server': hasRedis, 'nginx-light': hasNginx })

/** @typedef {keyof typeof SERVERS} ServerName */

/**
 * Makes sure of servers that tests start, where they can be installed. What needs one that is not there is
 * skipped and says so.
 * @param {string} root
 * @param {import('#server/start/reporter.mjs').Reporter} reporter
 * @param {ServerName[]} names
 */
export async function prepareServers(root, reporter, names) {
  const missing = () => names.filter((name) => !SERVERS[name]())
  if (missing().length > 0 && mayInstall()) await aptInstall(root, reporter, missing())
  for (const name of missing())
    reporter.say(
      `There is no ${name} here: what several processes need is skipped (on Debian: apt-get install ${name}).`,
    )
}
