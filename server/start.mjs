// The one start command. It runs before anything is installed, so it is plain JavaScript on Node's
// own modules, and speaks English and Chinese by itself: the locales are part of the build.
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { ensureBuilt } from './start/build.mjs'
import { explain } from './start/explain.mjs'
import { ensureInstalled } from './start/install.mjs'
import { requireNode } from './start/node-version.mjs'
import { createReporter } from './start/reporter.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const reporter = createReporter(process.stdout)

/** @param {string} file */
const load = (file) => import(pathToFileURL(path.join(root, file)).href)

async function develop() {
  const { register } = await load('node_modules/tsx/dist/esm/api/index.mjs')
  register()
  await load('server/dev.ts')
}

async function serve() {
  await ensureBuilt(root, reporter)
  process.env.NODE_ENV ??= 'production'
  const { boot } = await load('build/server/index.js')
  const portal = await boot({ onProgress: reporter.report })
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => void portal.stop().finally(() => process.exit(0)))
  }
  reporter.say(`Wanlian 湾联 is ready · 已就绪: ${portal.address}`)
  if (portal.demo) {
    reporter.say(`Demo accounts · 演示账号 (password · 密码: ${portal.demo.password})`)
    for (const account of portal.demo.accounts) reporter.say(`  ${account}`)
  }
}

try {
  process.chdir(root)
  requireNode(process.versions.node)
  await ensureInstalled(root, reporter)
  await (process.argv.includes('--dev') ? develop() : serve())
} catch (error) {
  reporter.fail(explain(error, process.env))
  process.exit(1)
}
