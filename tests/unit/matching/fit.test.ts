import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FIT_WEIGHTS, fit, type EarlierPair, type FitProfile } from '#models/matching/fit.ts'
import { distanceBetween } from '#models/matching/distance.ts'
import { fitTerms, sharedWords } from '#models/matching/terms.server.ts'
import { DISCIPLINES } from '#models/organisation/disciplines.ts'
import { CITIES, CLUSTERS, SEATS } from '#models/organisation/organisation.ts'
import { convertText } from '#models/text/conversion.server.ts'

const PHRASES = [
  '冷冻电镜样品制备',
  '脑机接口',
  '柔性电极阵列',
  '海洋环境观测浮标',
  '人工智能芯片测试',
  '中药质量标准',
  'lidar',
  'sensors',
]
const terms = fc.subarray(PHRASES).map((phrases) => fitTerms(phrases.join('，')))

const profile: fc.Arbitrary<FitProfile> = fc.record({
  seat: fc.constantFrom(...SEATS),
  disciplines: fc.subarray([...DISCIPLINES], { maxLength: 8 }),
  clusters: fc.subarray([...CLUSTERS], { maxLength: 8 }),
  offers: terms,
  needs: terms,
  priority: fc.nat(4),
})
const outcome = fc.constantFrom<EarlierPair[]>('good', 'none', 'bad')

const pointsOf = ({ parts }: ReturnType<typeof fit>, code: string) =>
  parts.find((part) => part.code === code)?.points ?? NaN

describe('a score', () => {
  test('is a whole number from 0 to 100, the sum of its parts, each within its weight', () => {
    fc.assert(
      fc.property(profile, profile, outcome, (own, other, earlier) => {
        const { score, parts } = fit(own, other, earlier)
        expect(Number.isInteger(score) && score >= 0 && score <= 100).toBe(true)
        expect(score).toBe(
          Math.max(
            0,
            parts.reduce((sum, { points }) => sum + points, 0),
          ),
        )
        for (const { code, points } of parts) expect(points).toBeLessThanOrEqual(FIT_WEIGHTS[code])
      }),
    )
  })

  test('can reach 100, and no weight more is given away', () => {
    expect(Object.values(FIT_WEIGHTS).reduce((sum, weight) => sum + weight, 0)).toBe(100)
    const all: FitProfile = {
      seat: 'macao',
      disciplines: DISCIPLINES.slice(0, 3),
      clusters: CLUSTERS.slice(0, 2),
      offers: fitTerms('冷冻电镜样品制备、柔性电极阵列'),
      needs: fitTerms('冷冻电镜样品制备、柔性电极阵列'),
      priority: 2,
    }
    expect(fit(all, all, 'good').score).toBe(100)
  })

  test('is the same from both sides, but for the mark and the names of the directions', () => {
    fc.assert(
      fc.property(profile, profile, outcome, (own, other, earlier) => {
        const [here, there] = [fit(own, other, earlier), fit(other, own, earlier)]
        for (const code of ['disciplines', 'clusters', 'distance', 'earlier']) {
          expect(pointsOf(here, code)).toBe(pointsOf(there, code))
        }
        expect(pointsOf(here, 'offer-meets-need')).toBe(pointsOf(there, 'need-met-by-offer'))
      }),
    )
  })

  test('does not depend on the order in which things are listed', () => {
    fc.assert(
      fc.property(profile, profile, outcome, (own, other, earlier) => {
        const backwards = (one: FitProfile): FitProfile => ({
          ...one,
          disciplines: [...one.disciplines].reverse(),
          clusters: [...one.clusters].reverse(),
          offers: new Map([...one.offers].reverse()),
          needs: new Map([...one.needs].reverse()),
        })
        expect(fit(backwards(own), backwards(other), earlier)).toEqual(fit(own, other, earlier))
      }),
    )
  })

  test('never falls when something more is shared', () => {
    const more = fc.record({
      disciplines: fc.subarray([...DISCIPLINES]),
      clusters: fc.subarray([...CLUSTERS]),
      offers: terms,
    })
    fc.assert(
      fc.property(profile, profile, outcome, more, (own, other, earlier, added) => {
        const before = fit(own, other, earlier).score
        const richer: FitProfile = {
          ...other,
          disciplines: [...new Set([...other.disciplines, ...added.disciplines])],
          clusters: [...new Set([...other.clusters, ...added.clusters])],
          offers: new Map([...other.offers, ...added.offers]),
          priority: other.priority + 1,
        }
        expect(fit(own, richer, earlier).score).toBeGreaterThanOrEqual(before)
      }),
    )
  })

  test('falls with distance and with how an earlier pair went', () => {
    fc.assert(
      fc.property(profile, profile, (own, other) => {
        const scores = (['bad', 'none', 'good'] as const).map((went) => fit(own, other, went).score)
        expect(scores).toEqual([...scores].sort((one, two) => one - two))
        const byDistance = [...CITIES]
          .map((seat) => ({ km: distanceBetween('shenzhen', seat) ?? 0, seat }))
          .sort((one, two) => one.km - two.km)
          .map(({ seat }) => fit({ ...own, seat: 'shenzhen' }, { ...other, seat }, 'none').score)
        expect(byDistance).toEqual([...byDistance].sort((one, two) => two - one))
      }),
    )
  })

  test('is the same whichever script the texts are in', () => {
    fc.assert(
      fc.property(fc.subarray(PHRASES), fc.subarray(PHRASES), (offered, needed) => {
        const [offer, need] = [offered.join('，'), needed.join('；')]
        const hant = convertText(offer, 'hans', 'hant')
        expect(fitTerms(hant)).toEqual(fitTerms(offer))
        expect(sharedWords(hant, need)).toEqual(sharedWords(offer, need))
      }),
    )
  })
})

describe('the words in which an offer meets a need', () => {
  test('are named as long as they run in both', () => {
    expect(
      sharedWords('提供脑机接口与柔性电极阵列的测试', '急需柔性电极、脑机接口方面的合作'),
    ).toEqual(['柔性电极', '脑机接口'])
  })

  test('do not take along what stands between words', () => {
    expect(sharedWords('力觉传感器的标定', '触觉与力觉传感器的数据')).toEqual(['力觉传感器'])
  })

  test('are found across scripts and regional vocabulary', () => {
    expect(sharedWords('人工智慧晶片', '人工智能芯片封装')).toEqual(['人工智能芯片'])
    expect(sharedWords('海洋環境觀測', '海洋环境观测网')).toEqual(['海洋环境观测'])
  })

  test('are whole words in English, singular or plural', () => {
    expect(sharedWords('Flexible sensors and lidar', 'we need a flexible sensor')).toEqual([
      'flexible',
      'sensor',
    ])
    expect(sharedWords('art', 'artificial')).toEqual([])
  })

  test('are none of those that stand in every offer', () => {
    expect(sharedWords('提供技术合作平台与服务', '寻求技术合作平台与服务')).toEqual([])
    expect(sharedWords('We offer research support', 'we need research support')).toEqual([])
  })
})

test('cities are as far apart as on the map', () => {
  expect(distanceBetween('shenzhen', 'hong-kong')).toBe(32)
  expect(distanceBetween('zhuhai', 'macao')).toBeLessThan(12)
  expect(distanceBetween('zhaoqing', 'huizhou')).toBeGreaterThan(180)
  expect(distanceBetween('shenzhen', 'national')).toBeNull()
})
