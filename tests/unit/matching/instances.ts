import fc from 'fast-check'
import type { Instance, Matching, Party } from '#models/matching/deferred-acceptance.ts'

/** Every instance of up to `size` parties a side; rankings may be empty, capacities are 1 to 3. */
export function instances(size: number): fc.Arbitrary<Instance> {
  const side = (ids: string[], others: string[]) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record({
          id: fc.constant(id),
          capacity: fc.integer({ min: 1, max: 3 }),
          ranking: fc.shuffledSubarray(others),
        }),
      ),
    ) as fc.Arbitrary<Party[]>
  const ids = (letter: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${letter}${index}`)
  return fc
    .record({
      proposers: fc.integer({ min: 0, max: size }),
      hosts: fc.integer({ min: 0, max: size }),
    })
    .chain(({ proposers, hosts }) => {
      const [p, h] = [ids('p', proposers), ids('h', hosts)]
      return fc.record({ proposers: side(p, h), hosts: side(h, p) })
    })
}

/** The same problem seen from the other side. */
export function swapped({ proposers, hosts }: Instance): Instance {
  return { proposers: hosts, hosts: proposers }
}

export function partnersIn({ pairs }: Matching): Map<string, string[]> {
  const partners = new Map<string, string[]>()
  const add = (id: string, other: string) => partners.set(id, [...(partners.get(id) ?? []), other])
  for (const [proposer, host] of pairs) {
    add(proposer, host)
    add(host, proposer)
  }
  return partners
}

/** Definition of a blocking pair, word for word and slow: what `blockingPairs` is held against. */
export function blockingByDefinition(instance: Instance, matching: Matching): string[] {
  const partners = partnersIn(matching)
  const rank = (party: Party, id: string) => {
    const place = party.ranking.indexOf(id)
    return place < 0 ? Infinity : place
  }
  const wants = (party: Party, id: string) => {
    const theirs = partners.get(party.id) ?? []
    if (rank(party, id) === Infinity || theirs.includes(id)) return false
    return (
      theirs.length < party.capacity || theirs.some((other) => rank(party, other) > rank(party, id))
    )
  }
  return instance.proposers
    .flatMap((proposer) =>
      instance.hosts.flatMap((host) =>
        wants(proposer, host.id) && wants(host, proposer.id) ? [`${proposer.id} ${host.id}`] : [],
      ),
    )
    .sort()
}

/** Every matching of mutually acceptable pairs that keeps all capacities. */
export function allMatchings({ proposers, hosts }: Instance): Matching[] {
  const hostById = new Map(hosts.map((host) => [host.id, host]))
  const edges = proposers.flatMap(({ id, ranking }) =>
    ranking.flatMap((host): Array<[string, string]> =>
      hostById.get(host)?.ranking.includes(id) ? [[id, host]] : [],
    ),
  )
  const capacity = new Map([...proposers, ...hosts].map((party) => [party.id, party.capacity]))
  const fits = (pairs: Array<[string, string]>) => {
    for (const [id, partners] of partnersIn({ pairs })) {
      if (partners.length > (capacity.get(id) ?? 0)) return false
    }
    return true
  }
  return edges
    .reduce<Array<Array<[string, string]>>>(
      (all, edge) => [...all, ...all.map((pairs) => [...pairs, edge])].filter(fits),
      [[]],
    )
    .map((pairs) => ({ pairs }))
}
