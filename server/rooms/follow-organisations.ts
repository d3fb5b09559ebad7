import { on } from '#models/events.ts'
import { settleRoom, syncRoomMembers } from '#models/room/sync-members.server.ts'
import { logger } from '#server/logger.ts'

/** Lets rooms follow who belongs to the parties. @returns a function that stops */
export function followOrganisations(): () => void {
  const failed = (error: unknown) => {
    logger.error({ err: error }, 'rooms did not follow an organisation')
  }
  const sync = ({ organisationId }: { organisationId: string }) => {
    syncRoomMembers(organisationId).catch(failed)
  }
  const stops = [
    on('membership.activated', sync),
    on('membership.ended', sync),
    on('organisation.suspended', sync),
    // A suspension that ends is told as a change.
    on('organisation.changed', sync),
    on('collaboration.signed', ({ collaborationId }) => {
      settleRoom(collaborationId).catch(failed)
    }),
  ]
  return () => stops.forEach((stop) => stop())
}
