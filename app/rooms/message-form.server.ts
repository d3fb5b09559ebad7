import { randomUUID } from 'node:crypto'
import { attachedFiles } from '#models/file/input.ts'
import { messageFields, sayingSomething } from '#models/message/input.ts'

/** A message as the room's form posts it: a form that brings no id of its own gets one. */
export const messageForm = sayingSomething(
  messageFields.extend({
    clientId: messageFields.shape.clientId.default(() => randomUUID()),
    text: messageFields.shape.text.default(''),
    files: attachedFiles,
  }),
)
