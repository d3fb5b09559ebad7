import { RemixBrowser } from '@remix-run/react'
import { startTransition, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { createI18n, EVERYWHERE } from './i18n/i18n.ts'
import { localeOfPath } from './i18n/locale.ts'

const files = import.meta.glob<object>('/locales/{zh-Hans,zh-Hant,en}/*.json', {
  import: 'default',
})

async function load(locale: string, namespace: string): Promise<object> {
  const file = files[`/locales/${locale}/${namespace}.json`]
  if (!file) throw new Error(`No texts ${namespace} in ${locale}`)
  return file()
}

/** Namespaces that the routes of this page declare, so that it hydrates without waiting for any. */
function namespacesOfPage(): string[] {
  const modules = Object.values(window.__remixRouteModules)
  return modules.flatMap((module) => {
    const handle = module?.handle as { i18n?: string[] } | undefined
    return handle?.i18n ?? []
  })
}

/**
 * At its first rendering Remix throws the promise of what the loaders said, outside of any Suspense. React 18 waits
 * for it, unless the reader presses a key just then: it hydrates at once, cannot, and fails (React's error 345). So
 * that first rendering is this one, before React.
 */
async function loadersDecoded(): Promise<void> {
  try {
    RemixBrowser({})
  } catch (decoding) {
    await decoding
  }
}

async function hydrate() {
  const locale = localeOfPath(window.location.pathname)
  const namespaces = [...new Set([...EVERYWHERE, ...namespacesOfPage()])]
  const loaded = await Promise.all(
    namespaces.map(async (namespace) => [namespace, await load(locale, namespace)] as const),
  )
  const resources = { [locale]: Object.fromEntries(loaded) } as Parameters<
    typeof createI18n
  >[0]['resources']
  const i18n = await createI18n({ locale, resources, load })
  await loadersDecoded()
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <I18nextProvider i18n={i18n}>
          <RemixBrowser />
        </I18nextProvider>
      </StrictMode>,
    )
  })
}

void hydrate()
