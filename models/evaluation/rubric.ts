import type { Trilingual } from '#models/text/trilingual.ts'

/** What a collaboration is judged by, 0 to 5. */
export interface Criterion {
  id: string
  title: Trilingual
  help: Trilingual
  /** A renewal takes at least this much; null where there is no such bound. */
  minimum: number | null
}

export const HIGHEST_SCORE = 5
export const SCORES = [0, 1, 2, 3, 4, 5] as const

/**
 * For pairs that no programme brought. What they are to show follows the Shenyang rule on which the alliance
 * builds (design, product.md: follow every platform, evaluate it periodically, roll support forward or make it
 * leave): what was agreed is done, both sides take part, it bears fruit, and it is known and goes on.
 */
export const DEFAULT_RUBRIC: readonly Criterion[] = [
  {
    id: 'objectives',
    title: {
      'zh-Hans': '目标完成情况',
      'zh-Hant': '目標完成情況',
      en: 'Objectives reached',
    },
    help: {
      'zh-Hans': '协议约定的目标和里程碑完成了多少，是否按时。',
      'zh-Hant': '協議約定的目標和里程碑完成了多少，是否準時。',
      en: 'How much of the agreed objectives and milestones is done, and whether in time.',
    },
    minimum: 2,
  },
  {
    id: 'commitment',
    title: { 'zh-Hans': '双方投入', 'zh-Hant': '雙方投入', en: 'Commitment of both sides' },
    help: {
      'zh-Hans': '双方是否都投入了约定的人力、平台和经费，沟通是否经常、顺畅。',
      'zh-Hant': '雙方是否都投入了約定的人力、平台和經費，溝通是否經常、順暢。',
      en: 'Whether both sides put in the people, platforms and funds agreed on, and talk regularly.',
    },
    minimum: 2,
  },
  {
    id: 'results',
    title: { 'zh-Hans': '合作成果', 'zh-Hant': '合作成果', en: 'Results' },
    help: {
      'zh-Hans': '论文、标准、样品、数据、人才培养等成果的数量和分量。',
      'zh-Hant': '論文、標準、樣品、數據、人才培養等成果的數量和分量。',
      en: 'Papers, standards, prototypes, data, people trained: how many, and of what weight.',
    },
    minimum: null,
  },
  {
    id: 'reach',
    title: { 'zh-Hans': '辐射带动', 'zh-Hant': '輻射帶動', en: 'Benefit to others' },
    help: {
      'zh-Hans': '会员、行业和公众从中得到了什么，经验是否向其他单位推广。',
      'zh-Hant': '會員、行業和公眾從中得到了甚麼，經驗是否向其他機構推廣。',
      en: 'What members, the trade and the public have of it, and whether others can build on it.',
    },
    minimum: null,
  },
  {
    id: 'prospects',
    title: { 'zh-Hans': '下一步计划', 'zh-Hant': '下一步計劃', en: 'Prospects' },
    help: {
      'zh-Hans': '今后两年想做什么，计划是否具体可行，资源是否落实。',
      'zh-Hant': '今後兩年想做甚麼，計劃是否具體可行，資源是否落實。',
      en: 'What is planned for the next two years, how concrete it is, and whether means are secured.',
    },
    minimum: null,
  },
]
