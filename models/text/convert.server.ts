import { toHongKongUsage } from './hong-kong.server.ts'
import type { Script } from './locale.ts'
import { opencc } from './quick-opencc.server.ts'
import { protectNames } from './protected-names.server.ts'
import { untouchedSpans, type Span } from './untouched.ts'

/** A text from one script into the other; the text itself where both are the same. */
export type Convert = (text: string, from: Script, to: Script) => string

const HAN = /\p{Script=Han}/u

/** Applies `change` to what lies between the spans, which are in order and do not overlap. */
function changeBetween(text: string, spans: Span[], change: (part: string) => string): string {
  let end = 0
  let changed = ''
  for (const [start, next] of spans) {
    if (start > end) changed += change(text.slice(end, start))
    changed += text.slice(start, next)
    end = next
  }
  return end < text.length ? changed + change(text.slice(end)) : changed
}

/**
 * A converter between Simplified and Hong Kong Traditional by OpenCC's tables (s2hk, hk2s). Left
 * exactly as they are: the protected names (see `protectNames` for short ones), links, e-mail
 * addresses, Markdown code, and with them everything that is not Chinese.
 *
 * `hongKongInterface` also exchanges words that Hong Kong has others for (登录 → 登入). It is for the
 * interface's own strings: what people write keeps their words.
 */
export function createConverter({
  protectedNames,
  hongKongInterface = false,
}: {
  protectedNames: Iterable<string>
  hongKongInterface?: boolean
}): Convert {
  const nameSpans = protectNames(protectedNames)
  return (text, from, to) => {
    if (from === to || !HAN.test(text)) return text
    const change = (part: string): string => {
      const converted = opencc(part, to)
      return hongKongInterface && to === 'hant' ? toHongKongUsage(converted) : converted
    }
    return changeBetween(text, untouchedSpans(text), (part) =>
      changeBetween(part, nameSpans(part, from), change),
    )
  }
}
