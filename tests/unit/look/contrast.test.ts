import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync('app/styles/tokens.css', 'utf8')
const [light = '', dark = ''] = css.split('@media screen and (prefers-color-scheme: dark)')

function tokensOf(block: string): Map<string, string> {
  return new Map(
    [...block.matchAll(/--color-([a-z-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', hex = '']) => [
      name,
      hex,
    ]),
  )
}

/** Relative luminance and contrast ratio as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const channel = (offset: number) => {
    const value = parseInt(hex.slice(offset, offset + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

function contrast(a: string, b: string): number {
  const [bright = 0, dim = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (bright + 0.05) / (dim + 0.05)
}

const SURFACES = ['paper', 'sheet', 'sand-soft']
const HUES = ['estuary', 'kapok', 'bauhinia', 'lotus', 'gold']

const TEXT_PAIRS = [
  ...['ink', 'muted', ...HUES].flatMap((text) => SURFACES.map((surface) => [text, surface])),
  ...HUES.map((hue) => [hue, `${hue}-soft`]),
  ...HUES.map((hue) => [`ink`, `${hue}-soft`]),
  ...HUES.map((hue) => ['on-colour', hue]),
  ['on-colour', 'estuary-strong'],
  ['muted', 'estuary-soft'],
  ['paper', 'ink'],
] as Array<[string, string]>

describe.each([
  ['light', tokensOf(light)],
  ['dark', tokensOf(dark)],
])('in the %s scheme', (_, tokens) => {
  const hex = (name: string) => {
    const value = tokens.get(name)
    if (!value) throw new Error(`no colour ${name}`)
    return value
  }

  test.each(TEXT_PAIRS)('%s on %s is readable text', (text, surface) => {
    expect(contrast(hex(text), hex(surface))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(['sand-strong', 'focus'])('%s shows edges on every surface', (line) => {
    for (const surface of SURFACES) {
      expect(contrast(hex(line), hex(surface))).toBeGreaterThanOrEqual(3)
    }
  })
})
