import { createHash } from 'node:crypto'
import type { RoundNumber } from '#models/application/record.server.ts'
import { notFound } from '#models/errors.ts'
import type { ProgrammeRecord } from '#models/programme/record.server.ts'
import { otherSide, type Side } from '#models/programme/programme.ts'
import type { Trilingual } from '#models/text/trilingual.ts'
import {
  canonical,
  CERTIFICATE_FORMAT,
  labelOf,
  type Certificate,
  type LabelPair,
} from './certificate.ts'
import { findRound, loadOutcome, type LoadedOutcome } from './find.server.ts'
import { pairsOf, type Pair } from './outcome.ts'
import type { RoundRecord } from './record.server.ts'

const ALGORITHM = {
  name: 'Deferred acceptance with capacities on both sides',
  source:
    'D. Gale and L. S. Shapley, “College Admissions and the Stability of Marriage”, American Mathematical Monthly 69 (1962); A. E. Roth, “Stability and Polarization of Interests in Job Matching”, Econometrica 52 (1984)',
}

const labels = ([a, b]: Pair): LabelPair => [labelOf('a', a), labelOf('b', b)]

/** Node's own SHA-256, for `checkCertificate`. */
export const sha256 = (text: string) =>
  Promise.resolve(createHash('sha256').update(text).digest('hex'))

/**
 * The certificate of a published round.
 * @throws DomainError `not-found` before its publication
 */
export async function certificateOf(
  programme: ProgrammeRecord,
  number: RoundNumber,
): Promise<Certificate> {
  const round = await findRound(programme._id, number)
  if (round?.state !== 'published') notFound()
  return certify(programme, round, await loadOutcome(round))
}

/** Writes the certificate of an outcome, the same every time. */
export function certify(
  { slug, title, sides }: Pick<ProgrammeRecord, 'slug' | 'title' | 'sides'>,
  { number, proposing, publishedAt }: Pick<RoundRecord, 'number' | 'proposing' | 'publishedAt'>,
  { snapshot, result }: LoadedOutcome,
): Certificate {
  const partiesOf = (side: Side) =>
    snapshot.sides[side].map(({ capacity, ranking }, party) => ({
      label: labelOf(side, party),
      places: capacity,
      ranking: ranking.map((other) => labelOf(otherSide(side), other)),
    }))
  const certificate: Certificate = {
    format: CERTIFICATE_FORMAT,
    version: 1,
    programme: { slug, title: plain(title) },
    round: number,
    publishedAt: publishedAt?.toISOString() ?? '',
    algorithm: { ...ALGORITHM, proposing },
    sides: {
      a: { title: plain(sides.a.title), parties: partiesOf('a') },
      b: { title: plain(sides.b.title), parties: partiesOf('b') },
    },
    pairs: pairsOf(result).map(labels),
    byHand: result.changes.map(({ change, pair }) => ({ change, pair: labels(pair) })),
    blockingPairs: result.blocking.map(labels),
    checksum: { algorithm: 'SHA-256', value: '' },
  }
  const value = createHash('sha256').update(canonical(certificate)).digest('hex')
  return { ...certificate, checksum: { algorithm: 'SHA-256', value } }
}

const plain = (title: Trilingual): Trilingual => ({
  'zh-Hans': title['zh-Hans'],
  'zh-Hant': title['zh-Hant'],
  en: title.en,
})
