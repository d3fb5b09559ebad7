const TITLES = [
  ...['教授', '博士', '先生', '女士', '小姐', '太太', '夫人', '院士', '主任', '同学', '同志'],
  ...['老师', '研究员', '工程师', '医生', '会长', '院长', '校长', '处长', '所长', '秘书长', '主席'],
  ...['老師', '研究員', '工程師', '醫生', '會長', '院長', '校長', '處長', '所長', '秘書長', '同學'],
]
const TITLE = `(?:副|总|總|荣誉|榮譽)?(?:${TITLES.join('|')})`

/**
 * Surnames that are written alike in both scripts but are also Simplified for another word, which
 * OpenCC takes them for (范教授 becomes 範教授): names where a title follows. Those of the second kind
 * more often are a particle or part of another word (会后教授发言, 十余位院士): names only where
 * besides nothing Chinese stands before them, or a word that names follow.
 */
const ANYWHERE = '范郁涂岳朴'
const AT_A_BEGINNING = '余于后游党'
const SURNAME = `(?:[${ANYWHERE}]|(?<=^|\\P{Script=Han}|[和与及跟同由向对给谢邀请是])[${AT_A_BEGINNING}])(?=${TITLE})`

/** Such surnames, each of one UTF-16 unit. */
export const SURNAMES: readonly string[] = [...ANYWHERE, ...AT_A_BEGINNING]

const SURNAME_HERE = new RegExp(SURNAME, 'uy')
const TITLE_HERE = new RegExp(TITLE, 'uy')

const standsAt = (pattern: RegExp, text: string, index: number): boolean => {
  pattern.lastIndex = index
  return pattern.test(text)
}

/** Whether such a surname stands at a place in a Simplified text. */
export const surnameAt = (text: string, index: number): boolean =>
  standsAt(SURNAME_HERE, text, index)

/** Whether a title stands at a place in a text: 教授, 副主任. */
export const titleAt = (text: string, index: number): boolean => standsAt(TITLE_HERE, text, index)
