import { createContext, useContext } from 'react'
import type { CollaborationKind } from '#models/collaboration/collaboration.ts'
import type { CollaborationState } from '#models/collaboration/states.ts'
import type { OrganisationMention } from '#models/organisation/organisation.ts'
import type { WireText } from '#models/text/written.ts'

/** What a room is for. */
export interface RoomPurpose {
  id: string
  kind: CollaborationKind
  title: WireText
  objectives: WireText
  state: CollaborationState
  /** When it became that; ISO 8601. */
  since: string
  /** In the order that gives them their colours. */
  parties: OrganisationMention[]
}

const PurposeContext = createContext<RoomPurpose | null>(null)

export const PurposeProvider = PurposeContext.Provider

export function usePurpose(): RoomPurpose {
  const purpose = useContext(PurposeContext)
  if (!purpose) throw new Error('usePurpose needs a PurposeProvider above it')
  return purpose
}
