import { randomUUID } from 'node:crypto'
import { Types } from 'mongoose'
import type { Draft } from '#models/message/log.server.ts'

/** Drafts of a room, each of somebody else unless it says more. */
export const draftsFor =
  (room: Types.ObjectId) =>
  (text: string, over: Partial<Draft> = {}): Draft => ({
    _id: new Types.ObjectId(),
    room,
    author: new Types.ObjectId(),
    clientId: randomUUID(),
    text,
    script: 'none',
    ...over,
  })
