import { useRouteLoaderData } from '@remix-run/react'
import type { Role } from '#models/actor.ts'

/** What every page knows. */
export interface RootData {
  /** The portal's address, without a slash at the end. */
  origin: string
  user: { id: string; name: string; role: Role } | null
  /** How much the user has not read, up to `UNREAD_NOTIFICATIONS_CAP`. */
  unread: number
  /** Key of `common.json` under `done`: what the last action did. */
  done: string | null
}

/** Null on a page that failed before it was known. */
export function useRootData(): RootData | null {
  return useRouteLoaderData('root') ?? null
}
