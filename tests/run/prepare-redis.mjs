import { hasRedis } from '#tests/support/redis.mjs'
import { aptInstall, mayInstall } from './apt.mjs'

/**
 * Makes sure of a redis-server, where one can be installed. Without one, what needs it is skipped and says so.
 * @param {string} root
 * @param {import('#server/start/reporter.mjs').Reporter} reporter
 */
export async function prepareRedis(root, reporter) {
  if (!hasRedis() && mayInstall()) {
    const step = reporter.step('Installing redis-server')
    await aptInstall(root, ['redis-server'])
    step.done()
  }
  if (!hasRedis())
    reporter.say(
      'There is no redis-server here: what several processes need is skipped (on Debian: apt-get install redis-server).',
    )
}
