import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react'
import { isId } from '#models/id.ts'
import { postMessage } from '#models/message/post-message.server.ts'
import { requireActor } from '#server/auth/guards.ts'
import { submitFormWithFiles } from '#app/forms/submit.server.ts'
import { uploadsTo } from '#app/forms/upload.server.ts'
import { localeOfPath, localePath } from '#app/i18n/locale.ts'
import { titled } from '#app/i18n/title.ts'
import { roomPath } from './index.ts'
import { loadRoom } from './load-room.server.ts'
import { messageForm } from './message-form.server.ts'
import { RoomFailure } from './room-gone.tsx'
import { RoomScreen } from './room-screen.tsx'

export const handle = { chrome: 'immersive' }

export const meta: MetaFunction<typeof loader> = (page) => {
  const title = page.data?.purpose.title
  return titled(page, title ? (title.converted ?? title.text) : '')
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  return loadRoom(request, actor, params.id ?? '')
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const id = params.id ?? ''
  if (!isId(id)) throw new Response(null, { status: 404 })
  return submitFormWithFiles(
    request,
    messageForm,
    uploadsTo(actor, { room: id }),
    async (input) => {
      await postMessage(actor, id, input)
      return redirect(localePath(localeOfPath(new URL(request.url).pathname), roomPath(id)))
    },
  )
}

/** A room that is open keeps itself up to date; only another room or another page of it is asked for. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ currentUrl, nextUrl, formMethod }) =>
  formMethod !== undefined ||
  currentUrl.pathname !== nextUrl.pathname ||
  currentUrl.searchParams.get('before') !== nextUrl.searchParams.get('before')

export default function Room() {
  const loaded = useLoaderData<typeof loader>()
  const { room, messages } = loaded.opening
  return <RoomScreen key={`${room.id} ${loaded.live ? '' : messages.at(-1)?.seq}`} {...loaded} />
}

export function ErrorBoundary() {
  return <RoomFailure />
}
