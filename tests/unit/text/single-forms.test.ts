import { describe, expect, it } from 'vitest'
import type { Pair } from '#models/text/opencc.server.ts'
import { phraseTable } from '#models/text/phrase-table.ts'
import { APART, ASK, singleForms } from '#models/text/single-forms.server.ts'

const stepOf = (...pairs: Pair[]) => ({ pairs, table: phraseTable(pairs) })
const NONE = /(?!)/

describe('single forms', () => {
  const formOf = (forms: Uint16Array, character: string) => {
    const form = forms[character.charCodeAt(0)]
    return form === APART ? 'apart' : form === ASK ? 'ask' : String.fromCharCode(form ?? 0)
  }

  it('are what a character becomes in all steps together', () => {
    const forms = singleForms([stepOf(['a', 'b']), stepOf(['b', 'c'])], [], NONE)
    expect(formOf(forms, 'a')).toBe('c')
  })

  it('leave what is never changed apart, unless a phrase holds it', () => {
    const forms = singleForms([stepOf(['a', 'b'])], ['xy'], NONE)
    expect(['x', 'y', 'z'].map((character) => formOf(forms, character))).toEqual([
      'x',
      'y',
      'apart',
    ])
  })

  it('do not ask about phrases that say what their characters say', () => {
    const forms = singleForms([stepOf(['a', 'A'], ['ab', 'Ab'])], ['ab'], NONE)
    expect(['a', 'b'].map((character) => formOf(forms, character))).toEqual(['A', 'b'])
  })

  it('ask where a phrase says something else, and only there', () => {
    const forms = singleForms([stepOf(['a', 'A'], ['ab', 'Áb'])], ['ab'], NONE)
    expect(['a', 'b'].map((character) => formOf(forms, character))).toEqual(['ask', 'b'])
  })

  it('ask where a later step has a phrase for what an earlier one made', () => {
    const forms = singleForms([stepOf(['a', 'x']), stepOf(['xy', 'zy'])], [], NONE)
    expect(['a', 'x', 'y'].map((character) => formOf(forms, character))).toEqual([
      'ask',
      'ask',
      'y',
    ])
  })

  it('ask about what becomes longer, about halves of characters, and about what is rare', () => {
    const forms = singleForms([stepOf(['a', '𠮶'], ['𠮷', 'b'])], [], /[r]/)
    const asked = ['a', '𠮷', 'r', 'b'].map((character) => formOf(forms, character))
    expect(asked).toEqual(['ask', 'ask', 'ask', 'b'])
  })
})
