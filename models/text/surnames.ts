/**
 * Surnames that are written alike in both scripts but are also Simplified for another word, which
 * OpenCC takes them for: 范教授 becomes 範教授. Before a title they are read as names.
 */
export const SURNAMES = new Set('范郁涂岳朴')

/**
 * Surnames of that kind which more often are a particle or part of another word (会后教授发言,
 * 十余位院士): names only where nothing Chinese stands before them, or one of these words does.
 */
export const DOUBTFUL_SURNAMES = new Set('余于后游党')
export const BEFORE_A_NAME = new Set('和与及跟同由向对给谢邀请是')

const TITLES = [
  ...['教授', '博士', '先生', '女士', '小姐', '太太', '夫人', '院士', '主任', '同学', '同志'],
  ...['老师', '研究员', '工程师', '医生', '会长', '院长', '校长', '处长', '所长', '秘书长', '主席'],
  ...['老師', '研究員', '工程師', '醫生', '會長', '院長', '校長', '處長', '所長', '秘書長', '同學'],
]

const TITLE = new RegExp(`(?:副|总|總|荣誉|榮譽)?(?:${TITLES.join('|')})`, 'y')

/** Whether a title stands at a place in a text: 教授, 副主任. */
export function titleAt(text: string, index: number): boolean {
  TITLE.lastIndex = index
  return TITLE.test(text)
}
