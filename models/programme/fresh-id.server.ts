import { Types } from 'mongoose'

/** An id for something that is about to be written: given out with its form, it makes a second click harmless. */
export const freshId = (): string => new Types.ObjectId().toString()
