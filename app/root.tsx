import {
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
} from '@remix-run/react'
import { Suspense } from 'react'
import { unreadNotifications } from '#models/notification/inbox.server.ts'
import { langAttribute, LOCALES } from '#models/text/locale.ts'
import { actorOf } from '#server/auth/guards.ts'
import { clearFlash, readFlash } from '#server/http/flash.ts'
import { useLocale, useSamePageIn } from './i18n/locale.ts'
import { titleOf } from './i18n/title.ts'
import { useNonce } from './nonce.tsx'
import styles from './styles/app.css?url'
import { useRootData, type RootData } from './root-data.ts'
import { ErrorPage } from './ui/error-page.tsx'
import { Shell } from './ui/shell.tsx'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/mark.svg', type: 'image/svg+xml' },
]

/** For a page that failed; every other one has a title of its own. */
export const meta: MetaFunction = ({ error, location }) => {
  const lost = isRouteErrorResponse(error) && error.status === 404
  return titleOf({ location }, lost ? 'titles.not-found' : 'titles.error')
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const [actor, done] = await Promise.all([actorOf({ context }), readFlash(request)])
  const user = actor && { id: actor.id, name: actor.name, role: actor.role }
  const unread = actor ? await unreadNotifications(actor.id) : 0
  const page: RootData = { origin: context.origin, user, unread, done }
  return done ? data(page, { headers: { 'Set-Cookie': await clearFlash() } }) : data(page)
}

export function Layout({ children }: { children: React.ReactNode }) {
  const locale = useLocale()
  const samePageIn = useSamePageIn()
  const nonce = useNonce()
  const origin = useRootData()?.origin ?? ''
  return (
    <html lang={langAttribute(locale)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        {LOCALES.map((other) => (
          <link
            key={other}
            rel="alternate"
            hrefLang={langAttribute(other)}
            href={origin + samePageIn(other)}
          />
        ))}
        <link rel="alternate" hrefLang="x-default" href={origin + samePageIn('zh-Hans')} />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function App() {
  return (
    <Shell>
      {/* A page whose texts are still on their way holds back only itself. */}
      <Suspense fallback={<div className="min-h-dvh" />}>
        <Outlet />
      </Suspense>
    </Shell>
  )
}

export function ErrorBoundary() {
  return (
    <Shell>
      <ErrorPage />
    </Shell>
  )
}
