import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { notFound } from '#models/errors.ts'
import { isId } from '#models/id.ts'
import { messagesWithFiles } from '#models/message/files-in.server.ts'
import { FILES_PAGE } from '#models/message/message.ts'
import { scriptOf } from '#models/text/locale.ts'
import { requireActor } from '#server/auth/guards.ts'
import { asResponse } from '#app/forms/submit.server.ts'
import { useFormat } from '#app/i18n/format.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { localeOfPath } from '#app/i18n/locale.ts'
import { titleOf } from '#app/i18n/title.ts'
import { messagePath, roomFilesPath, roomPath } from '#app/rooms/index.ts'
import { readBefore } from '#app/rooms/load-room.server.ts'
import { RoomFailure } from '#app/rooms/room-gone.tsx'
import { FileList } from '#app/ui/file-list.tsx'

export const meta: MetaFunction = (page) => titleOf(page, 'titles.room-files')

export async function loader({ request, params: { id = '' }, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  const { pathname, searchParams } = new URL(request.url)
  const before = readBefore(searchParams.get('before'))
  try {
    if (!isId(id)) notFound()
    const which = { before, limit: FILES_PAGE, script: scriptOf(localeOfPath(pathname)) }
    return { roomId: id, before, ...(await messagesWithFiles(actor, id, which)) }
  } catch (error) {
    throw asResponse(error)
  }
}

const LINK = 'inline-flex min-h-9 items-center font-semibold text-estuary underline'

/** Everything that was sent to a room besides words, the newest first. */
export default function RoomFiles() {
  const { t } = useTranslation('rooms')
  const { roomId, before, messages, more } = useLoaderData<typeof loader>()
  const format = useFormat()
  return (
    <section className="min-h-0 overflow-y-auto px-5 py-6 sm:px-8 xl:col-span-2">
      <div className="mx-auto max-w-measure">
        <LocaleLink to={roomPath(roomId)} className={LINK}>
          {t('message.back')}
        </LocaleLink>
        <h1 className="mt-2 mb-4 text-2xl">{t('files.title')}</h1>
        {messages.length === 0 ? <p className="text-muted">{t('files.none')}</p> : null}
        <ul className="divide-y divide-sand">
          {messages.map(({ id, author, at, files, text, converted }) => (
            <li key={id} className="py-3">
              <p className="flex flex-wrap items-baseline gap-x-2 text-sm text-muted">
                <span className="font-semibold text-ink">{author.name}</span>
                <time dateTime={at}>{format.date(at, 'dateTime')}</time>
                <LocaleLink to={messagePath(roomId, id)} className="min-h-6 underline">
                  {t('files.message', { name: author.name })}
                </LocaleLink>
              </p>
              <FileList files={files} />
              {text ? (
                <p className="mt-1 line-clamp-2 text-sm wrap-anywhere">{converted ?? text}</p>
              ) : null}
            </li>
          ))}
        </ul>
        <p className="mt-4 flex gap-5">
          {before ? (
            <LocaleLink to={roomFilesPath(roomId)} className={LINK}>
              {t('files.newest')}
            </LocaleLink>
          ) : null}
          {more ? (
            <LocaleLink
              to={`${roomFilesPath(roomId)}?before=${messages.at(-1)?.seq ?? 0}`}
              className={LINK}
            >
              {t('files.earlier')}
            </LocaleLink>
          ) : null}
        </p>
      </div>
    </section>
  )
}

export const ErrorBoundary = RoomFailure
