/** `none` for a text without Chinese, which every reader sees as it is. */
export type WrittenScript = 'hans' | 'hant' | 'none'

/** What a person wrote: stored once, in the script it was written in. */
export interface Written {
  text: string
  script: WrittenScript
}

/** The same on its way to a reader; `converted` only where the reader's script is the other one. */
export interface WireText extends Written {
  converted?: string
}
