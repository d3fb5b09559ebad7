interface Key {
  key: string
  shiftKey: boolean
  nativeEvent: { isComposing: boolean; keyCode: number }
}

/** What a browser reports for a key that an input method has taken; Safari says nothing else at the last one. */
const TAKEN_BY_INPUT_METHOD = 229

/** Enter sends; Shift+Enter starts a line; an Enter that chooses a word in an input method does neither. */
export function sends({ key, shiftKey, nativeEvent }: Key): boolean {
  const composing = nativeEvent.isComposing || nativeEvent.keyCode === TAKEN_BY_INPUT_METHOD
  return key === 'Enter' && !shiftKey && !composing
}
