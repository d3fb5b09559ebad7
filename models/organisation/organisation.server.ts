import { Schema, type Types } from 'mongoose'
import { defineModel } from '#models/database.server.ts'
import type { Written, WrittenScript } from '#models/text/written.ts'
import { DISCIPLINES, type Discipline } from './disciplines.ts'
import {
  CLUSTERS,
  ORGANISATION_KINDS,
  ORGANISATION_STATES,
  SEATS,
  type Cluster,
  type Names,
  type OrganisationKind,
  type OrganisationState,
  type Seat,
} from './organisation.ts'

/** What ROR says about an organisation, in our terms. */
export interface RorFacts {
  names: Names
  acronyms: string[]
  aliases: string[]
  kind: OrganisationKind
  seat: Seat
  website?: string
  established?: number
  lat?: number
  lng?: number
}

export interface OrganisationRecord extends RorFacts {
  _id: Types.ObjectId
  state: OrganisationState
  stateSince: Date
  disciplines: Discipline[]
  clusters: Cluster[]
  description?: Written
  offers?: Written
  needs?: Written
  /** https://ror.org/…; whatever has one was imported once. */
  ror?: string
  /** As of the last import, so that the next one knows what ROR has changed and a release what to go back to. */
  fromRor?: RorFacts
  /** Paths of what was edited by hand (`names.en`, `website`): an import leaves them alone. */
  editedFields: string[]
  /** Folded names, acronyms and aliases: what the directory searches. */
  titles: string[]
  /** The present slug, then all former ones. */
  slugs: string[]
  /** Who claimed or registered it, until a coordinator releases it. */
  applicant?: Types.ObjectId
  /** What the claimant wrote to the coordinators. */
  note?: Written
  /** Why it was returned or suspended. */
  reason?: Written
  createdAt: Date
  changedAt: Date
}

const written = new Schema<Written>(
  {
    text: { type: String, required: true },
    script: { type: String, enum: ['hans', 'hant', 'none'] satisfies WrittenScript[] },
  },
  { _id: false },
)

const names = new Schema<Names>(
  { 'zh-Hans': String, 'zh-Hant': String, en: String, pt: String },
  { _id: false },
)

const rorFacts = {
  names: { type: names, required: true },
  acronyms: [String],
  aliases: [String],
  kind: { type: String, enum: ORGANISATION_KINDS, required: true },
  seat: { type: String, enum: SEATS, required: true },
  website: String,
  established: Number,
  lat: Number,
  lng: Number,
}

const schema = new Schema<OrganisationRecord>(
  {
    ...rorFacts,
    state: { type: String, enum: ORGANISATION_STATES, required: true },
    stateSince: { type: Date, required: true },
    disciplines: [{ type: String, enum: DISCIPLINES }],
    clusters: [{ type: String, enum: CLUSTERS }],
    description: written,
    offers: written,
    needs: written,
    ror: String,
    fromRor: new Schema(rorFacts, { _id: false }),
    editedFields: [String],
    titles: [String],
    slugs: [String],
    applicant: Schema.Types.ObjectId,
    note: written,
    reason: written,
    createdAt: { type: Date, required: true },
    changedAt: { type: Date, required: true },
  },
  { collection: 'organisations', versionKey: false },
)
schema.index({ slugs: 1 }, { unique: true })
schema.index({ ror: 1 }, { unique: true, sparse: true })
schema.index({ titles: 1, seat: 1 })
schema.index({ state: 1, stateSince: 1 })
schema.index({ changedAt: 1 })

/** Written by the verbs of this folder only. */
export const Organisation = defineModel<OrganisationRecord>('Organisation', schema)

/** Every registered Chinese name, for the script converter, which leaves names as they are. */
export async function organisationNames(): Promise<string[]> {
  const [hans, hant] = await Promise.all([
    Organisation.distinct('names.zh-Hans'),
    Organisation.distinct('names.zh-Hant'),
  ])
  return [...new Set([...hans, ...hant])].filter((name) => typeof name === 'string')
}
