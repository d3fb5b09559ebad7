import { describe, expect, test } from 'vitest'
import { begunAt, peopleFor, withMention } from '#app/rooms/mentions/mentions.ts'

const at = (marked: string) => {
  const caret = marked.indexOf('|')
  return begunAt(marked.replace('|', ''), caret)
}

describe('a name is begun', () => {
  test.each([
    ['@|', 0, ''],
    ['您好 @林|', 3, '林'],
    ['请＠|看', 1, ''],
    ['(@mary c|', 1, 'mary c'],
    ['@林晓 和@|', 5, ''],
  ])('in %j', (marked, start, query) => {
    expect(at(marked)).toEqual({ start, query })
  })

  test.each(['|@', '没有|', 'lin@exam|', 'a.b@|', '@林\n|', '', `@${'长'.repeat(61)}|`])(
    'not in %j',
    (marked) => expect(at(marked)).toBeNull(),
  )
})

const names = ['林晓', 'Mary Chan', '林小梅', 'Chan Tai Man', ''].map((name) => ({ name }))
const found = (query: string) => peopleFor(query, names).map(({ name }) => name)

describe('people are offered', () => {
  test('all of them before a letter is written', () => {
    expect(found('')).toEqual(['林晓', 'Mary Chan', '林小梅', 'Chan Tai Man'])
  })

  test('by the beginning of their name, in any case and width, before those of a later word', () => {
    expect(found('林')).toEqual(['林晓', '林小梅'])
    expect(found('ＣＨＡＮ')).toEqual(['Chan Tai Man', 'Mary Chan'])
    expect(found('mary c')).toEqual(['Mary Chan'])
  })

  test('nobody where the name is whole and something follows', () => {
    expect(found('林晓 你好')).toEqual([])
    expect(found('hello')).toEqual([])
  })
})

test('the name stands in the place of what was begun, and one writes on behind it', () => {
  const text = '请 ＠林 看看'
  expect(withMention(text, { start: 2, query: '林' }, '林晓')).toEqual({
    text: '请 @林晓 看看',
    caret: 6,
  })
})
