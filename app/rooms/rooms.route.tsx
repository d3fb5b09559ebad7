import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Outlet, useLoaderData, useParams } from '@remix-run/react'
import { scriptOf } from '#models/text/locale.ts'
import { roomsOf } from '#models/room/rooms-of.server.ts'
import { requireActor } from '#server/auth/guards.ts'
import { localeOfPath } from '#app/i18n/locale.ts'
import { titleOf } from '#app/i18n/title.ts'
import { LiveProvider } from './connection/live.tsx'
import { RoomList } from './list/room-list.tsx'

export const handle = { i18n: ['rooms', 'collaborations'], chrome: 'bare' }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.rooms')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  const script = scriptOf(localeOfPath(new URL(request.url).pathname))
  return { userId: actor.id, rooms: await roomsOf(actor, script) }
}

/** The rooms on the left, one of them beside. */
export default function Rooms() {
  const { userId, rooms } = useLoaderData<typeof loader>()
  const open = useParams().id
  return (
    <LiveProvider userId={userId}>
      <div className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)] grid-rows-[minmax(0,1fr)] md:grid-cols-[17rem_minmax(0,1fr)] xl:grid-cols-[17rem_minmax(0,1fr)_19.5rem]">
        {rooms.length > 0 ? <RoomList rooms={rooms} open={open} /> : null}
        <Outlet />
      </div>
    </LiveProvider>
  )
}
