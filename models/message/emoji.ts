/**
 * One emoji as it is recommended for general interchange, sequences of several code points (flags, skin tones,
 * families) included: `RGI_Emoji` of Unicode Technical Standard 51.
 */
const ONE_EMOJI = new RegExp('^\\p{RGI_Emoji}$', 'v')
/** Asks for the colourful form of a character that is also a sign of writing, such as ❤. */
const COLOURFUL = '\uFE0F'

/** The emoji in its recommended form, so that the same one is counted once; null for anything else. */
export function asEmoji(text: string): string | null {
  return [text, text + COLOURFUL].find((form) => ONE_EMOJI.test(form)) ?? null
}
