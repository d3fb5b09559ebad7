import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig, type Plugin } from 'vite'
import remixConfig from './remix.config.js'

/**
 * One production bundle for pages and sockets, so that every model exists once.
 * Remix overrides an `input` given in the user config, so this plugin stands after Remix's.
 */
const serverEntry: Plugin = {
  name: 'wanlian:server-entry',
  config: (_, { isSsrBuild }) =>
    isSsrBuild ? { build: { rollupOptions: { input: 'server/main.ts' } } } : undefined,
}

export default defineConfig({
  plugins: [remix(remixConfig), serverEntry, tailwindcss()],
  build: { target: 'es2022', cssMinify: true, assetsInlineLimit: 0 },
  // Route modules name it on their server side; in development Vite would look for its browser build.
  optimizeDeps: { exclude: ['@node-rs/argon2'] },
  server: { hmr: { port: 24678 } },
})
