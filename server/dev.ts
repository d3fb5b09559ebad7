import type { ServerBuild } from '@remix-run/node'
import { createServer } from 'vite'
import type * as Main from './main.ts'

/** Development: the same portal, with Vite in place of the built files. */
const vite = await createServer({ server: { middlewareMode: true }, appType: 'custom' })
const { boot } = (await vite.ssrLoadModule('server/main.ts')) as typeof Main
const portal = await boot({
  development: {
    assets: vite.middlewares,
    build: () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>,
  },
  onProgress: ({ message }) => console.log(message),
})
console.log(portal.address)
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void Promise.all([portal.stop(), vite.close()]).finally(() => process.exit(0))
  })
}
