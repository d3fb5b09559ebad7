import { randomUUID } from 'node:crypto'
import { messageInput } from '#models/message/input.ts'

/** A message as the room's form posts it: a form that brings no id of its own gets one. */
export const messageForm = messageInput.extend({
  clientId: messageInput.shape.clientId.default(() => randomUUID()),
})
