import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { BottomBar } from './bottom-bar.tsx'
import { useChrome } from './chrome.ts'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import { Toast } from './toast.tsx'

const FRAMES = {
  page: 'min-h-dvh',
  bare: 'min-h-dvh pb-14 md:h-dvh md:overflow-hidden md:pb-0',
  immersive: 'h-dvh overflow-hidden',
} as const

/** What stands around every page. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const chrome = useChrome()
  const alone = chrome === 'immersive'
  return (
    <div data-chrome={chrome} className={`flex flex-col ${FRAMES[chrome]}`}>
      <a
        href="#main"
        className="sr-only z-50 rounded-lg bg-ink px-4 py-2 text-paper focus:not-sr-only focus:fixed focus:start-4 focus:top-4"
      >
        {t('skip')}
      </a>
      <div className={alone ? 'hidden md:block print:hidden' : 'contents print:hidden'}>
        <Header />
      </div>
      <Toast />
      <main
        id="main"
        className={`flex flex-1 flex-col ${chrome === 'page' ? '' : 'min-h-0 md:overflow-y-auto'}`}
      >
        {children}
      </main>
      <div className="contents print:hidden">
        {chrome === 'page' ? <Footer /> : null}
        {alone ? null : <BottomBar />}
      </div>
    </div>
  )
}
