import { prepareBrowser } from './prepare-browser.mjs'
import { prepareServers } from './prepare-servers.mjs'

/** @typedef {import('./options.mjs').StepName} StepName */

/** @type {Partial<Record<StepName, Array<import('./prepare-servers.mjs').ServerName>>>} */
const SERVERS_OF = {
  integration: ['redis-server'],
  e2e: ['redis-server', 'nginx-light'],
  faults: ['redis-server'],
}

/**
 * Makes sure of what steps need of this machine beyond npm's packages. It is fetched, not computed, so the checks of
 * the sources run meanwhile.
 * @param {string} root
 * @param {import('#server/start/reporter.mjs').Reporter} reporter
 * @param {readonly StepName[]} names of the steps that will run
 * @returns {Promise<{ withoutBrowser?: string }>} what to do, if there should be a browser and is none
 */
export async function prepare(root, reporter, names) {
  const withoutBrowser = names.includes('e2e') ? await prepareBrowser(root, reporter) : undefined
  const servers = new Set(names.flatMap((name) => SERVERS_OF[name] ?? []))
  await prepareServers(root, reporter, [...servers])
  return { withoutBrowser }
}
