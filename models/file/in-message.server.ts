import { Message } from '#models/message/record.server.ts'
import type { FileRecord } from './record.server.ts'

/**
 * Whether the message for which a room's file was claimed has been written with it and is not deleted. The message
 * itself says so: whatever a kill has left undone afterwards, nobody is shown a file of a message that is gone.
 */
export async function isInMessage({ _id, room, owner, clientId }: FileRecord): Promise<boolean> {
  return Boolean(await Message.exists({ room, author: owner, clientId, 'files._id': _id }))
}
