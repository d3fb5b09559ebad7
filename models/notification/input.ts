import { z } from 'zod'

/** Until when everything is read. */
export const readingInput = z.object({ until: z.iso.datetime().pipe(z.coerce.date()) })
