import type { OrganisationKey } from './organisations.ts'

/** How far a demonstration pair has come. */
export type Reached = 'proposed' | 'confirmed' | 'declined' | 'lapsed' | 'active'

export interface DemoCollaboration {
  key: string
  from: OrganisationKey
  to: OrganisationKey
  title: string
  objectives: string
  message?: string
  /** Markdown. */
  agreement?: string
  reason?: string
  reached: Reached
  /** Days before the fill on which it was proposed. */
  daysAgo: number
}

export const COLLABORATIONS: readonly DemoCollaboration[] = [
  {
    key: 'touch',
    from: 'sensing',
    to: 'robotics',
    title: '觸覺感測器聯合標定',
    objectives:
      '把研究所的六軸力覺校準平台用在真實的機械手上，一年內完成三種夾爪的標定方法，寫成一份雙方會員都能照做的指引。',
    message: '去年論壇上聊過的合作，想正式開始。我們可以先由兩款夾爪做起。',
    agreement: `## 分工

- 示範香港傳感研究所：校準平台、方法、數據處理
- 示範深圳機器人協會：夾爪樣品、測試場地、會員意見

## 里程碑

1. 第一款夾爪的標定方案（第 2 個月）
2. 兩款夾爪的對比數據（第 6 個月）
3. 標定指引第一版，簡體、繁體、英文（第 11 個月）

## 數據

原始數據存放在項目室，雙方成員可讀；對外發表須雙方代表同意。`,
    reached: 'active',
    daysAgo: 48,
  },
  {
    key: 'estuary',
    from: 'ocean',
    to: 'marine',
    title: '珠江口水质探头共享观测',
    objectives:
      '在路环的两处岸基观测点布设学会校准过的探头，连续观测十二个月，数据按季度公开，并培训本地志愿者做日常维护。',
    message: '看到贵会的观测点资料，正好是我们缺少的位置。',
    agreement: `## 做什么

1. 学会提供四支水质探头和校准规程
2. 协会提供两处岸基观测点和日常巡检
3. 每季度一份双方署名的数据简报

## 谁来做

| 事项 | 负责 |
| --- | --- |
| 探头校准 | 示范海洋科学学会 |
| 巡检与清洁 | 示范澳门海洋环境协会 |
| 数据简报 | 双方轮流 |`,
    reached: 'active',
    daysAgo: 120,
  },
  {
    key: 'electrodes',
    from: 'brain',
    to: 'devices',
    title: '柔性电极小批量试制',
    objectives:
      '由学会提出临床需求，由企业试制三批柔性电极，半年内完成体外测试并形成共同的测试规程。',
    agreement: '## 约定\n\n需求由学会的工作坊提出；试制费用由企业承担；测试规程共同署名。',
    reached: 'active',
    daysAgo: 35,
  },
  {
    key: 'grippers',
    from: 'devices',
    to: 'sensing',
    title: 'Miniature force sensors for surgical tools',
    objectives:
      'Fit the institute’s miniature force sensors into two of the company’s surgical tools and measure, on the bench, whether surgeons can feel what the tool feels.',
    agreement: '## Scope\n\nBench tests only. No clinical use is part of this agreement.',
    reached: 'active',
    daysAgo: 27,
  },
  {
    key: 'beamtime',
    from: 'energy',
    to: 'robotics',
    title: '电池叠片机械手的寿命测试',
    objectives: '用协会的测试场地跑满一百万次叠片循环，找出夹持力衰减的原因。',
    agreement: '## 约定\n\n测试数据三个月内只在双方之间使用，之后公开摘要。',
    reached: 'active',
    daysAgo: 20,
  },
  {
    key: 'standards',
    from: 'robotics',
    to: 'marine',
    title: '水下机器人入门课',
    objectives: '合办一门面向中学生的水下机器人入门课，先在两所学校试讲。',
    message: '我们有教具，贵会有海。想听听你们的想法。',
    reached: 'proposed',
    daysAgo: 3,
  },
  {
    key: 'rehabilitation',
    from: 'robotics',
    to: 'brain',
    title: '康复外骨骼的人机安全数据',
    objectives: '共同采集二十名志愿者的步态数据，给外骨骼厂商一份可以引用的安全边界。',
    reached: 'confirmed',
    daysAgo: 9,
  },
  {
    key: 'islands',
    from: 'marine',
    to: 'energy',
    title: '近岸浮標的電池更換計劃',
    objectives: '為近岸浮標試用新的電池材料，減少出海更換次數。',
    reason: '目前会员的电池还没有通过盐雾测试，半年后再谈比较合适。',
    reached: 'declined',
    daysAgo: 30,
  },
  {
    key: 'signals',
    from: 'ocean',
    to: 'brain',
    title: '声学信号处理方法互借',
    objectives: '比较海洋声学与脑电信号的降噪方法，合写一篇方法综述。',
    reached: 'lapsed',
    daysAgo: 40,
  },
  {
    key: 'cooling',
    from: 'brain',
    to: 'energy',
    title: '植入设备的散热与供电',
    objectives: '一起测量植入设备在充放电时的温升，给出不伤组织的功率上限，并公开测量方法。',
    agreement:
      '## 约定\n\n学会出测量规程和动物实验数据，协会出电芯样品和热测试台；每季度交换一次数据。',
    reached: 'active',
    daysAgo: 385,
  },
  {
    key: 'sterile',
    from: 'energy',
    to: 'devices',
    title: '手术器械电池的消毒寿命',
    objectives: '测出可充电手术器械经过三百次高温消毒后的容量保持率，形成一份共同的选型指引。',
    agreement: '## 约定\n\n协会提供电芯，企业提供器械和消毒设备；选型指引双方共同署名。',
    reached: 'active',
    daysAgo: 420,
  },
  {
    key: 'tremor',
    from: 'devices',
    to: 'brain',
    title: '震颤抑制手柄的可用性测试',
    objectives: '请二十位临床医生试用震颤抑制手柄，写出一份可用性报告。',
    agreement: '## 约定\n\n企业出样机，学会出场地和试用者；报告由双方共同发布。',
    reached: 'active',
    daysAgo: 190,
  },
]
