import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { roomsOf } from '#models/room/rooms-of.server.ts'
import { requireActor } from '#server/auth/guards.ts'
import { EmptyRooms } from './list/empty-rooms.tsx'
import { loadRoom } from './load-room.server.ts'
import { RoomScreen } from './room-screen.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  const [newest] = await roomsOf(actor, null)
  return { newest: newest ? await loadRoom(request, actor, newest.room.id) : null }
}

/** Beside the list the room with the newest message, where there is space for it. */
export default function Newest() {
  const { newest } = useLoaderData<typeof loader>()
  if (!newest) return <EmptyRooms />
  return <RoomScreen key={newest.opening.room.id} {...newest} beside />
}
