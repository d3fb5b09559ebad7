import { createServer } from 'node:http'
import { readFileSync } from 'node:fs'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express from 'express'

/**
 * The baseline of the page benchmark: a Remix page that returns given HTML from a constant, on Express and
 * with compression as in Remix's own template. Of two ways to write it this is the harder one to come
 * close to: the document's handler answers with the constant itself, while a root component that carries
 * it in `dangerouslySetInnerHTML` would still render React for every request.
 *
 * Usage: constant-page.ts PAGES, a JSON file of HTML by path.
 */
const [, , file = ''] = process.argv
const pages = new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as object)) as Map<
  string,
  string
>

const Page = () => null

const build: ServerBuild = {
  mode: 'production',
  entry: {
    module: {
      default: (request, status, headers) => {
        headers.set('Content-Type', 'text/html; charset=utf-8')
        return new Response(pages.get(new URL(request.url).pathname), { status, headers })
      },
    },
  },
  routes: {
    root: { id: 'root', path: '', module: { default: Page } },
    page: { id: 'page', parentId: 'root', path: '*', module: { default: Page } },
  },
  assets: { entry: { imports: [], module: '' }, routes: {}, url: '', version: '1' },
  publicPath: '/',
  assetsBuildDirectory: 'build/client',
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_lazyRouteDiscovery: true,
    v3_singleFetch: true,
  },
  isSpaMode: false,
}

const app = express()
app.disable('x-powered-by')
app.use(compression())
app.all('*', createRequestHandler({ build, mode: 'production' }))
const server = createServer(app)
server.listen(0, '127.0.0.1', () => process.send?.(server.address()))
