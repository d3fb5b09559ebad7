/** A score and a remark for each criterion of the rubric for pairs that no programme brought. */
export type DemoForm = Record<
  'objectives' | 'commitment' | 'results' | 'reach' | 'prospects',
  [score: number, remark: string]
>

interface DemoFormBy {
  /** A mailbox. */
  by: string
  form: DemoForm
}

/** The evaluation that ends in a renewal. */
export const RENEWAL: { parties: DemoFormBy[]; evaluators: DemoFormBy[]; reason: string } = {
  parties: [
    {
      by: 'luo',
      form: {
        objectives: [4, '三百次消毒循环已全部跑完，比计划晚了三周。'],
        commitment: [5, '双方每两周碰一次头，热测试台全年开放。'],
        results: [4, '选型指引第一版已经定稿，另有一份数据集。'],
        reach: [3, '已在两次会员培训上讲过，还没有推广到协会以外。'],
        prospects: [4, '下一步想加入低温等离子消毒的对照。'],
      },
    },
    {
      by: 'deng',
      form: {
        objectives: [4, '容量保持率的数据齐全，指引中的阈值可以直接用。'],
        commitment: [4, '样品交付及时；我们这边换过一次负责人。'],
        results: [4, '两款器械按指引换了电芯。'],
        reach: [4, '有三家同行来问过测试方法。'],
        prospects: [4, '愿意承担下一阶段的器械改装费用。'],
      },
    },
  ],
  evaluators: [
    {
      by: 'coordinator2',
      form: {
        objectives: [4, '目標基本達到，延誤有說明。'],
        commitment: [4, '會議紀錄齊全，雙方都有投入。'],
        results: [4, '指引寫得清楚，數據可以重做。'],
        reach: [3, '推廣仍限於會員，可以走得更遠。'],
        prospects: [4, '下一步計劃具體，費用已有著落。'],
      },
    },
    {
      by: 'admin',
      form: {
        objectives: [4, 'All cycles were run and the thresholds follow from the data.'],
        commitment: [5, 'Regular meetings, and both sides kept what they promised.'],
        results: [4, 'A guide that others can use, and the data behind it.'],
        reach: [3, 'Known among members; little beyond them so far.'],
        prospects: [4, 'A sound plan with means secured for the first year.'],
      },
    },
  ],
  reason:
    '两位评估人意见一致：目标完成，成果可以复用，双方投入稳定。推广还不够，请在下一周期里向协会以外的单位开放指引和数据。',
}
