import type { RorOrganisation } from '#models/organisation/import.server.ts'

/** Why a record is passed over. */
export const SKIPS = ['inactive', 'elsewhere', 'nameless', 'repeated'] as const
export type Skip = (typeof SKIPS)[number]

/** What one record comes to. */
export type Reading = { take: RorOrganisation } | { skip: Skip }
