import { onOwn } from '#models/events.ts'
import { settleRoom, syncRoomMembers } from '#models/room/sync-members.server.ts'
import { logger } from '#server/logger.ts'

/** Lets rooms follow who belongs to the parties; the process that changed it sees to it. @returns a function that stops */
export function followOrganisations(): () => void {
  const failed = (error: unknown) => {
    logger.error({ err: error }, 'rooms did not follow an organisation')
  }
  const sync = ({ organisationId }: { organisationId: string }) => {
    syncRoomMembers(organisationId).catch(failed)
  }
  const stops = [
    onOwn('membership.activated', sync),
    onOwn('membership.ended', sync),
    onOwn('organisation.suspended', sync),
    // A suspension that ends is told as a change.
    onOwn('organisation.changed', sync),
    onOwn('collaboration.signed', ({ collaborationId }) => {
      settleRoom(collaborationId).catch(failed)
    }),
  ]
  return () => stops.forEach((stop) => stop())
}
