import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip as gzipCompress } from 'node:zlib'
import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig, type Plugin } from 'vite'
import remixConfig from './remix.config.js'

const brotli = promisify(brotliCompress)
const gzip = promisify(gzipCompress)

const FRAMEWORK =
  /node_modules\/(react|react-dom|scheduler|react-router|react-router-dom|@remix-run|turbo-stream|i18next|react-i18next|use-sync-external-store|void-elements|html-parse-stringify)\//
const SHELL = /\/app\/(ui|i18n)\/|\/app\/(root-data|nonce)\.|\/models\/text\/locale\.ts$/
const TEXTS_EVERYWHERE = /\/locales\/([\w-]+)\/(common|errors|ui)\.json$/

/** What every page loads goes into few files: small ones compress badly and cost a request each. */
function sharedChunk(id: string): string | undefined {
  if (FRAMEWORK.test(id)) return 'framework'
  if (SHELL.test(id)) return 'shell'
  const texts = TEXTS_EVERYWHERE.exec(id)
  return texts ? `texts-${texts[1]}` : undefined
}

/**
 * One production bundle for pages and sockets, so that every model exists once.
 * Remix overrides an `input` given in the user config, so this plugin stands after Remix's.
 */
const serverEntry: Plugin = {
  name: 'wanlian:server-entry',
  config: (_, { isSsrBuild }) => ({
    build: isSsrBuild
      ? // As it was written: a stack in the log is to say where it comes from.
        { minify: false, rollupOptions: { input: 'server/main.ts' } }
      : { minify: 'terser', rollupOptions: { output: { manualChunks: sharedChunk } } },
  }),
}

const COMPRESSIBLE = /\.(js|css|svg|json)$/

/** Compresses the client's files once, as well as it goes, instead of at every request. */
const precompressed: Plugin = {
  name: 'wanlian:precompressed',
  apply: 'build',
  async writeBundle({ dir = '' }, bundle) {
    if (!dir.endsWith('client')) return
    const files = Object.values(bundle).filter(({ fileName }) => COMPRESSIBLE.test(fileName))
    await Promise.all(
      files.map(async (file) => {
        const content = file.type === 'chunk' ? file.code : file.source
        await writeFile(join(dir, `${file.fileName}.br`), await brotli(content))
        await writeFile(join(dir, `${file.fileName}.gz`), await gzip(content, { level: 9 }))
      }),
    )
  },
}

export default defineConfig({
  plugins: [remix(remixConfig), serverEntry, precompressed, tailwindcss()],
  build: {
    target: 'es2022',
    cssMinify: true,
    assetsInlineLimit: 0,
    terserOptions: { compress: { passes: 2 } },
  },
  // Route modules name it on their server side; in development Vite would look for its browser build.
  optimizeDeps: { exclude: ['@node-rs/argon2'] },
  server: { hmr: { port: 24678 } },
})
