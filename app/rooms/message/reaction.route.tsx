import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { toggleReaction } from '#models/message/toggle-reaction.server.ts'
import { titleOf } from '#app/i18n/title.ts'
import { RoomFailure } from '#app/rooms/room-gone.tsx'
import { reactionForm } from './forms.server.ts'
import { changeAsked, loadMessage } from './load-message.server.ts'
import { MessagePage } from './message-page.tsx'

export const meta: MetaFunction = (page) => titleOf(page, 'titles.room-message')

export const loader = (asked: LoaderFunctionArgs) => loadMessage(asked)

/** Adds the reader's emoji, or takes it back. */
export const action = (asked: ActionFunctionArgs) =>
  changeAsked(asked, reactionForm, toggleReaction)

export default MessagePage

export const ErrorBoundary = RoomFailure
