import type { Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { currentTime } from '#models/clock.server.ts'
import { inTransaction } from '#models/database.server.ts'
import { authorise } from '#models/errors.ts'
import type { Locale } from '#models/text/locale.ts'
import type { WireFiguresRow } from './figures.ts'
import { figuresOf } from './find.server.ts'
import { figuresPolicy } from './policy.ts'
import { figuresSearch, type FiguresQuery } from './query.ts'
import { tableOf } from './table.ts'

/**
 * The filtered table, all pages of it, to be taken away; who took what is written down first.
 * @throws DomainError `forbidden`, `not-found`
 */
export async function exportFigures(
  actor: Actor,
  id: string,
  query: FiguresQuery,
  { locale, now = currentTime() }: { locale: Locale; now?: Date },
): Promise<WireFiguresRow[]> {
  authorise(figuresPolicy.export(actor))
  const { rows } = await figuresOf(actor, id, now)
  const asked = tableOf(rows, query, locale)
  await inTransaction((session) =>
    recordAudit(session, actor, 'programme.exported', id, {
      rows: asked.length,
      query: figuresSearch({ ...query, page: 1 }),
    }),
  )
  return asked
}
