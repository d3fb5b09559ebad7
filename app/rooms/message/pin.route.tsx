import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { pinMessage } from '#models/message/pin-message.server.ts'
import { titleOf } from '#app/i18n/title.ts'
import { RoomFailure } from '#app/rooms/room-gone.tsx'
import { pinForm } from './forms.server.ts'
import { changeAsked, loadMessage } from './load-message.server.ts'
import { MessagePage } from './message-page.tsx'

export const meta: MetaFunction = (page) => titleOf(page, 'titles.room-message')

export const loader = (asked: LoaderFunctionArgs) => loadMessage(asked)

/** Pins the message, or takes it down. */
export const action = (asked: ActionFunctionArgs) => changeAsked(asked, pinForm, pinMessage)

export default MessagePage

export const ErrorBoundary = RoomFailure
