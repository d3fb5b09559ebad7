import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { deleteMessage } from '#models/message/delete-message.server.ts'
import { titleOf } from '#app/i18n/title.ts'
import { RoomFailure } from '#app/rooms/room-gone.tsx'
import { emptyFields } from './forms.server.ts'
import { changeAsked, loadMessage } from './load-message.server.ts'
import { MessagePage } from './message-page.tsx'

export const meta: MetaFunction = (page) => titleOf(page, 'titles.room-message')

export const loader = (asked: LoaderFunctionArgs) => loadMessage(asked)

/** Makes a tombstone of the message. */
export const action = (asked: ActionFunctionArgs) => changeAsked(asked, emptyFields, deleteMessage)

export default MessagePage

export const ErrorBoundary = RoomFailure
