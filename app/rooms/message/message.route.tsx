import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { editMessage } from '#models/message/edit-message.server.ts'
import { editFields } from '#models/message/input.ts'
import { titleOf } from '#app/i18n/title.ts'
import { RoomFailure } from '#app/rooms/room-gone.tsx'
import { changeAsked, loadMessage } from './load-message.server.ts'
import { MessagePage } from './message-page.tsx'

export const meta: MetaFunction = (page) => titleOf(page, 'titles.room-message')

export const loader = (asked: LoaderFunctionArgs) => loadMessage(asked)

/** Gives the message another text. */
export const action = (asked: ActionFunctionArgs) => changeAsked(asked, editFields, editMessage)

export default MessagePage

export const ErrorBoundary = RoomFailure
