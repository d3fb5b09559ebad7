import type { LoaderFunctionArgs } from '@remix-run/node'
import { currentTime } from '#models/clock.server.ts'
import { dayOf } from '#models/day.ts'
import { exportFigures } from '#models/programme-figures/export.server.ts'
import { figuresQuery } from '#models/programme-figures/query.ts'
import { programmeDesk } from '#models/programme/queries.server.ts'
import { requireCoordinator } from '#server/auth/guards.ts'
import { asResponse } from '#app/forms/submit.server.ts'
import { localeOfPath } from '#app/i18n/locale.ts'
import { asCells } from './columns.server.ts'
import { toCsv } from './csv.server.ts'

/** The filtered table as a file. */
export async function loader({ request, params: { id = '' }, context }: LoaderFunctionArgs) {
  const actor = await requireCoordinator({ request, context })
  const { searchParams, pathname } = new URL(request.url)
  const locale = localeOfPath(pathname)
  try {
    const { slug, sides } = await programmeDesk(actor, id, locale)
    const rows = await exportFigures(actor, id, figuresQuery(searchParams), { locale })
    const titles = { a: sides.a.title, b: sides.b.title }
    const file = `wanlian-${slug}-${dayOf(currentTime())}.csv`
    return new Response(toCsv(asCells(rows, titles, locale)), {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${file}"`,
        'Cache-Control': 'private, no-store',
      },
    })
  } catch (error) {
    throw asResponse(error)
  }
}
