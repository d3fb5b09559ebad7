import type { MetaDescriptor } from '@remix-run/node'
import { localeOfPath, localePath } from '#app/i18n/locale.ts'
import { newsFeedPath } from './index.ts'

/** Tells feed readers where this language's feed is. */
export function feedLink(origin: string, location: { pathname: string }): MetaDescriptor {
  return {
    tagName: 'link',
    rel: 'alternate',
    type: 'application/atom+xml',
    href: origin + localePath(localeOfPath(location.pathname), newsFeedPath),
  }
}
