import { isCoordinator, type Actor } from '#models/actor.ts'

/** As much of a programme as decides who may see it. */
export interface ProgrammeSubject {
  announcedAt: Date | null
}

const secretariat = (actor: Actor | null) => isCoordinator(actor)

/** Who may; whether it is the moment for it is for the states to say (`./states.ts`). */
export const programmePolicy = {
  /** The lists and pages of the coordinators. */
  desk: secretariat,
  create: secretariat,
  edit: secretariat,
  announce: secretariat,
  changeDates: secretariat,
  bringForward: secretariat,
  cancel: secretariat,
  archive: secretariat,
  /** From its announcement on; whatever became of it. */
  read: (actor: Actor | null, { announcedAt }: ProgrammeSubject) =>
    announcedAt !== null || isCoordinator(actor),
}

export type ProgrammePolicyAction = keyof typeof programmePolicy
