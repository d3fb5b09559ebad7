import { useOutletContext } from '@remix-run/react'
import type { ProgrammeDesk } from '#models/programme/programme.ts'

/** The programme that the layout around this page has loaded. */
export const useProgramme = (): ProgrammeDesk => useOutletContext<ProgrammeDesk>()
