import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { Readable } from 'node:stream'
import { dayOf } from '#models/day.ts'
import { notFound } from '#models/errors.ts'
import { isId } from '#models/id.ts'
import { exportRoom } from '#models/room/export.server.ts'
import { requireActor } from '#server/auth/guards.ts'
import { asResponse } from '#app/forms/submit.server.ts'
import { localeOfPath } from '#app/i18n/locale.ts'
import { asHtml, asJsonLines, filesAsJsonLines } from './documents.server.ts'
import { zip } from './zip.server.ts'

/** The room's whole conversation as a ZIP archive, written while it is read. */
export async function loader({ request, params: { id = '' }, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  const locale = localeOfPath(new URL(request.url).pathname)
  try {
    if (!isId(id)) notFound()
    const room = await exportRoom(actor, id)
    const at = new Date()
    const archive = zip(
      [
        { name: 'conversation.html', text: asHtml(room, locale, at) },
        { name: 'messages.jsonl', text: asJsonLines(room) },
        { name: 'files.jsonl', text: filesAsJsonLines(room) },
      ],
      at,
    )
    return new Response(createReadableStreamFromReadable(Readable.from(archive)), {
      headers: {
        'Content-Type': 'application/zip',
        'Content-Disposition': `attachment; filename="wanlian-room-${id}-${dayOf(at)}.zip"`,
        'Cache-Control': 'private, no-store',
      },
    })
  } catch (error) {
    throw asResponse(error)
  }
}
