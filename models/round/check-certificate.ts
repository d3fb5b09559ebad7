import { deferredAcceptance, type Instance } from '#models/matching/deferred-acceptance.ts'
import { blockingPairs } from '#models/matching/stability.ts'
import { otherSide, type Side } from '#models/programme/programme.ts'
import {
  canonical,
  type Certificate,
  type CertificateCheck,
  type CheckedCertificate,
  type LabelPair,
} from './certificate.ts'

/**
 * Checks a certificate by itself, from nothing but what it says.
 * @param digest SHA-256 in hexadecimal digits, or null where the platform has none (a browser without TLS)
 */
export async function checkCertificate(
  certificate: Certificate,
  digest: (text: string) => Promise<string | null>,
): Promise<CheckedCertificate> {
  const value = await digest(canonical(certificate))
  const checksum = value === null ? null : value === certificate.checksum.value
  const started = performance.now()
  const content = checkContent(certificate)
  const took = performance.now() - started
  const checks = { checksum, ...content }
  return { checks, holds: Object.values(checks).every((holds) => holds !== false), took }
}

type Content = Record<Exclude<CertificateCheck, 'checksum'>, boolean>

function checkContent(certificate: Certificate): Content {
  const { pairs, byHand } = certificate
  try {
    const instance = instanceOf(certificate)
    const computed = deferredAcceptance(instance).pairs
    const found = blockingPairs(instance, { pairs: pairs.map(proposerFirst(certificate)) })
    const back = (list: ReadonlyArray<readonly [string, string]>) =>
      list.map(proposerFirst(certificate))
    const listed = certificate.blockingPairs
    return {
      parties: true,
      places: withinPlaces(certificate),
      lists: mutual(certificate),
      computed: same(changed(back(computed), byHand), pairs),
      blocking: same(back(found), listed) && (byHand.length > 0 || listed.length === 0),
    }
  } catch {
    return { parties: false, places: false, lists: false, computed: false, blocking: false }
  }
}

function instanceOf({ sides, algorithm: { proposing } }: Certificate): Instance {
  const parties = (side: Side) =>
    sides[side].parties.map(({ label, places, ranking }) => ({
      id: label,
      capacity: places,
      ranking,
    }))
  return { proposers: parties(proposing), hosts: parties(otherSide(proposing)) }
}

/** From A first to proposer first, and back again. */
const proposerFirst =
  ({ algorithm: { proposing } }: Certificate) =>
  ([one, other]: readonly [string, string]): LabelPair =>
    proposing === 'a' ? [one, other] : [other, one]

const keyOf = ([a, b]: readonly string[]) => `${a} ${b}`

function same(one: readonly LabelPair[], other: readonly LabelPair[]): boolean {
  const keys = new Set(one.map(keyOf))
  return keys.size === other.length && other.every((pair) => keys.has(keyOf(pair)))
}

function changed(computed: readonly LabelPair[], byHand: Certificate['byHand']): LabelPair[] {
  const pairs = new Map(computed.map((pair) => [keyOf(pair), pair]))
  for (const { change, pair } of byHand) {
    if (change === 'formed') pairs.set(keyOf(pair), pair)
    else pairs.delete(keyOf(pair))
  }
  return [...pairs.values()]
}

function withinPlaces({ sides, pairs }: Certificate): boolean {
  const held = new Map<string, number>()
  for (const label of pairs.flat()) held.set(label, (held.get(label) ?? 0) + 1)
  return [...sides.a.parties, ...sides.b.parties].every(
    ({ label, places }) => (held.get(label) ?? 0) <= places,
  )
}

function mutual({ sides, pairs, byHand }: Certificate): boolean {
  const lists = new Map(
    [...sides.a.parties, ...sides.b.parties].map(({ label, ranking }) => [label, new Set(ranking)]),
  )
  const formed = new Set(
    byHand.filter(({ change }) => change === 'formed').map(({ pair }) => keyOf(pair)),
  )
  return pairs.every(
    ([a, b]) => formed.has(keyOf([a, b])) || (lists.get(a)?.has(b) && lists.get(b)?.has(a)),
  )
}
