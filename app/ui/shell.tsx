import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { BottomBar } from './bottom-bar.tsx'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import { Toast } from './toast.tsx'

/** What stands around every page. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#main"
        className="sr-only z-50 rounded-lg bg-ink px-4 py-2 text-paper focus:not-sr-only focus:fixed focus:start-4 focus:top-4"
      >
        {t('skip')}
      </a>
      <Header />
      <Toast />
      <main id="main" className="flex flex-1 flex-col">
        {children}
      </main>
      <Footer />
      <BottomBar />
    </div>
  )
}
