interface Key {
  key: string
  shiftKey: boolean
  nativeEvent: { isComposing: boolean; keyCode: number }
}

/** What a browser reports for a key that an input method has taken; Safari says nothing else at the last one. */
const TAKEN_BY_INPUT_METHOD = 229

/** The key chooses a word in an input method and means nothing else. */
export function takenByInputMethod({ nativeEvent }: Pick<Key, 'nativeEvent'>): boolean {
  return nativeEvent.isComposing || nativeEvent.keyCode === TAKEN_BY_INPUT_METHOD
}

/** Enter sends; Shift+Enter starts a line; an Enter that chooses a word in an input method does neither. */
export function sends(event: Key): boolean {
  return event.key === 'Enter' && !event.shiftKey && !takenByInputMethod(event)
}
