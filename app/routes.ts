import { index, prefix, route, type RouteConfig } from '@remix-run/route-config'

/** The site map: every page of the portal, under `/:locale`. */
export default [
  ...prefix(':locale', [
    index('home/home.route.tsx'),
    route('sign-in', 'account/sign-in.route.tsx'),
    route('sign-up', 'account/sign-up.route.tsx'),
    route('sign-out', 'account/sign-out.route.tsx'),
    route('account', 'account/account.route.tsx'),
  ]),
  route('*', 'not-found.route.tsx'),
] satisfies RouteConfig
