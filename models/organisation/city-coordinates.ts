import type { City } from './organisation.ts'

/**
 * Where the eleven cities are, in degrees north and east: their populated places in GeoNames (geonames.org,
 * CC BY 4.0), to about a kilometre, which is finer than a distance between cities means anything.
 */
export const CITY_COORDINATES: Readonly<Record<City, { north: number; east: number }>> = {
  zhaoqing: { north: 23.05, east: 112.46 },
  foshan: { north: 23.03, east: 113.13 },
  guangzhou: { north: 23.12, east: 113.25 },
  dongguan: { north: 23.02, east: 113.75 },
  huizhou: { north: 23.11, east: 114.42 },
  jiangmen: { north: 22.58, east: 113.08 },
  zhongshan: { north: 22.52, east: 113.38 },
  shenzhen: { north: 22.55, east: 114.07 },
  zhuhai: { north: 22.28, east: 113.57 },
  macao: { north: 22.2, east: 113.55 },
  'hong-kong': { north: 22.28, east: 114.17 },
}
