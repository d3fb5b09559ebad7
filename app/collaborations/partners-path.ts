import { directoryPath } from '#app/organisations/index.ts'

/** Where one looks for somebody to pair with. */
export const partnersPath = directoryPath({ verified: true })
