import type { City } from '#models/organisation/organisation.ts'

/** Where a record of ROR says an organisation is, after GeoNames. */
export interface Location {
  geonames_id?: number | null | undefined
  name?: string | null | undefined
  country_code?: string | null | undefined
  country_subdivision_name?: string | null | undefined
}

/** GeoNames' ids of the cities as ROR gives them. */
const BY_ID: ReadonlyMap<number, City> = new Map([
  [1784853, 'zhaoqing'],
  [1811103, 'foshan'],
  [1809858, 'guangzhou'],
  [1812545, 'dongguan'],
  [1806776, 'huizhou'],
  [1806299, 'jiangmen'],
  [6986104, 'zhongshan'],
  [1784990, 'zhongshan'],
  [1795565, 'shenzhen'],
  [1790437, 'zhuhai'],
  [1821274, 'macao'],
  [1819729, 'hong-kong'],
])

/** Guangdong's nine cities with the districts and towns by which GeoNames also knows places in them. */
const IN_GUANGDONG: ReadonlyArray<readonly [City, readonly string[]]> = [
  ['zhaoqing', ['zhaoqing', 'duanzhou', 'dinghu', 'gaoyao', 'sihui']],
  [
    'foshan',
    ['foshan', 'chancheng', 'nanhai', 'shunde', 'daliang', 'ronggui', 'sanshui', 'gaoming'],
  ],
  [
    'guangzhou',
    'guangzhou canton panyu huadu zengcheng conghua nansha huangpu tianhe yuexiu haizhu liwan'.split(
      ' ',
    ),
  ],
  ['dongguan', ['dongguan', 'humen', "chang'an", 'songshan lake', 'nancheng']],
  ['huizhou', ['huizhou', 'huicheng', 'huiyang', 'boluo', 'huidong', 'daya bay']],
  ['jiangmen', ['jiangmen', 'pengjiang', 'xinhui', 'taishan', 'kaiping', 'heshan', 'enping']],
  ['zhongshan', ['zhongshan', 'shiqi', 'xiaolan']],
  [
    'shenzhen',
    "shenzhen futian luohu nanshan bao'an longgang yantian longhua pingshan guangming shekou".split(
      ' ',
    ),
  ],
  ['zhuhai', ['zhuhai', 'xiangzhou', 'doumen', 'jinwan', 'hengqin']],
]

const BY_NAME = new Map(IN_GUANGDONG.flatMap(([city, names]) => names.map((name) => [name, city])))
const CITY_NAMES = new Set<string>(IN_GUANGDONG.map(([city]) => city))

/** `Bao’an Qu`, `Shunde District` and `Guangzhou Shi` are called like what they are without that. */
const plain = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʼ]/g, "'")
    .toLowerCase()
    .replace(/\s+(shi|qu|district|city|town)$/, '')

/** Which of the eleven cities a place is in; everything in Hong Kong and Macao is in those. */
export function cityOf(location: Location): City | undefined {
  const { geonames_id, name, country_code, country_subdivision_name: subdivision } = location
  if (country_code === 'HK') return 'hong-kong'
  if (country_code === 'MO') return 'macao'
  const known = geonames_id ? BY_ID.get(geonames_id) : undefined
  if (known || country_code !== 'CN') return known
  const province = subdivision ? plain(subdivision) : undefined
  if (province === 'hong kong') return 'hong-kong'
  if (province === 'macau' || province === 'macao') return 'macao'
  if (province !== undefined && !province.startsWith('guangdong')) return undefined
  const place = plain(name ?? '')
  // Other provinces have districts of the same names, so those count in Guangdong only.
  return province !== undefined || CITY_NAMES.has(place) ? BY_NAME.get(place) : undefined
}
