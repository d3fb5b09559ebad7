import { z } from 'zod'
import { idSchema } from '#models/id.ts'
import { HISTORY_LIMIT } from './room.ts'

/** A value of a room's counter. */
const counter = z.int().min(0)

export const roomInput = z.strictObject({ roomId: idSchema })

export const joinInput = roomInput.extend({ after: counter.optional() })

export const historyInput = roomInput.extend({
  before: counter,
  limit: z.int().min(1).max(HISTORY_LIMIT).optional(),
})

export const readInput = roomInput.extend({ seq: counter })
