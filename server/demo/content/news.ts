import type { NewsParts } from '#models/news/news.ts'
import type { Locale } from '#models/text/locale.ts'
import type { OrganisationKey } from './organisations.ts'

export type NewsReached =
  'draft' | 'in-review' | 'scheduled' | 'published' | 'corrected' | 'withdrawn'

export interface DemoNews {
  source: Locale
  texts: Partial<Record<Locale, NewsParts>>
  /** Whether the other script is made from the source before it is published. */
  convert: boolean
  reached: NewsReached
  /** Days before the fill; for a scheduled item, days after it. */
  days: number
  /** Whom it is about. */
  mentions?: OrganisationKey[]
  /** Why it was corrected or withdrawn. */
  note?: string
}

const MARK = '（示范内容）'

export const NEWS: readonly DemoNews[] = [
  {
    source: 'zh-Hans',
    convert: true,
    reached: 'published',
    days: 2,
    mentions: ['sensing', 'robotics'],
    texts: {
      'zh-Hans': {
        title: '示范：香港与深圳的两家演示单位完成首份触觉传感器标定方案',
        summary: '两家演示单位结对六周后，在项目室里定下了第一款夹爪的标定方案，并公开了做法。',
        body: `${MARK}

示范香港传感研究所（演示）与示范深圳机器人协会（演示）上月签署协议，项目室随即开启。六周里，双方成员在室内讨论了四十多次，把一份标定方案从想法变成了可以照做的步骤。

## 做法

1. 先在校准平台上测出传感器的零点漂移
2. 装到夹爪上，夹取同一块标准试样二十次
3. 两份曲线放在一起，看夹爪结构带来的偏差

## 接下来

第二款夹爪的样品已经送到。双方计划在明年一月完成对比测试，届时把原始数据的摘要放到合作页面上。`,
      },
      en: {
        title:
          'Demonstration: two demo organisations in Hong Kong and Shenzhen agree on a first calibration method',
        summary:
          'Six weeks after pairing, the two settled in their project room how the first gripper is to be calibrated, and published the method.',
        body: `(Demonstration content)

The Demonstration Hong Kong Institute of Sensing and the Demonstration Shenzhen Robotics Association signed last month, and their project room opened the same day. In six weeks their members turned an idea into steps that anyone can follow.

## The method

1. Measure the sensor's zero drift on the calibration platform
2. Mount it on the gripper and grasp the same standard sample twenty times
3. Lay the two curves over each other to see what the gripper adds

## What comes next

Samples of the second gripper have arrived. The two plan to finish the comparison in January and to publish a summary of the data on their collaboration's page.`,
      },
    },
  },
  {
    source: 'zh-Hant',
    convert: true,
    reached: 'published',
    days: 6,
    mentions: ['marine', 'ocean'],
    texts: {
      'zh-Hant': {
        title: '示範：路環兩處岸基觀測點開始共享水質數據',
        summary: '一家演示學會與一家演示協會把四支探頭放進海裏，數據每季公開一次。',
        body: `（示範內容）

示範澳門海洋環境協會（演示）與示範海洋科學學會（演示）在路環布設了四支水質探頭。志願者每星期六上午巡檢一次，清潔、拍照、記錄。

> 探頭最怕的不是颱風，是藤壺。

數據簡報將於每季首月公布，簡體、繁體、英文三種版本同時上線。`,
      },
      en: {
        title: 'Demonstration: two shore stations at Coloane begin to share water data',
        summary:
          'A demo society and a demo association put four probes into the sea; the data will be public every quarter.',
        body: `(Demonstration content)

The Demonstration Macao Marine Environment Association and the Demonstration Society of Ocean Science have set out four water probes at Coloane. Volunteers inspect them every Saturday morning: clean, photograph, record.

> What a probe fears most is not the typhoon but the barnacle.

A data brief will appear in the first month of each quarter, in all three languages at once.`,
      },
    },
  },
  {
    source: 'zh-Hans',
    convert: true,
    reached: 'corrected',
    days: 11,
    note: '更正了提交材料的截止时间：是当天 18:00，不是 17:00。',
    texts: {
      'zh-Hans': {
        title: '怎样认领你的单位：三步说明',
        summary: '名录里已有大湾区的公开科研单位资料。找到自己的单位，写明你的身份，等统筹员核验。',
        body: `湾联的名录以 ROR 的公开资料（CC0）为底，每一条都可以由单位自己认领和补充。

## 三步

1. **查找。** 在名录里输入单位的中文名、英文名或缩写，简体繁体都可以。
2. **认领。** 写明你在单位里的身份。已有人认领的单位，可以申请加入。
3. **核验。** 统筹员会在工作日处理；当天 18:00 前提交的，当天开始核验。

退回不是拒绝：页面上会写明缺什么，补上就可以再次提交。`,
      },
      en: {
        title: 'How to claim your organisation, in three steps',
        summary:
          'The directory already lists the area’s research organisations from open data. Find yours, say who you are, and a coordinator verifies it.',
        body: `The directory stands on ROR's open data (CC0). Every entry can be claimed and completed by the organisation itself.

## Three steps

1. **Find it.** Type its Chinese or English name or its acronym, in either script.
2. **Claim it.** Say what you do there. Where somebody has claimed it already, ask to join.
3. **Verification.** Coordinators work on weekdays; what arrives before 18:00 is begun the same day.

Returned is not refused: the page says what is missing, and you can send it again.`,
      },
    },
  },
  {
    source: 'zh-Hans',
    convert: true,
    reached: 'published',
    days: 17,
    texts: {
      'zh-Hans': {
        title: '项目室上线：简体、繁体、英文，各看各的',
        summary: '双方签署协议后，项目室自动开启。同一句话，不同的人看到自己的文字，原文一点即达。',
        body: `在项目室里，你写简体，对方看到繁体；对方写繁体，你看到简体。人名和单位的登记名称不会被转换：范教授还是范教授。

断网时写下的话会先留在你的设备上，恢复连接后按顺序送出，一条不多，一条不少。`,
      },
      en: {
        title: 'Project rooms are open: everyone reads in their own script',
        summary:
          'Once both sides have signed, a project room opens. One sentence, each reader’s own script, the original one click away.',
        body: `In a project room you write Simplified and your partner reads Traditional, and the other way round. People's names and registered names of organisations are never converted.

What you write offline stays on your device and is sent in order once you are back: nothing lost, nothing twice.`,
      },
    },
  },
  {
    source: 'zh-Hans',
    convert: false,
    reached: 'published',
    days: 24,
    mentions: ['brain', 'devices'],
    texts: {
      'zh-Hans': {
        title: '示范：脑科学学会与器械企业讨论柔性电极的真实需求',
        summary: '两家演示单位用一个下午，把“想要更软”拆成了七个可以测量的指标。',
        body: `${MARK}

临床医生说“想要更软”，工程师问“多软”。工作坊用一个下午把它拆成七个指标，其中三个已经可以在现有的设备上测量。

会后，两家演示单位签署了小批量试制的协议。`,
      },
    },
  },
  {
    source: 'en',
    convert: false,
    reached: 'published',
    days: 33,
    texts: {
      en: {
        title: 'Why the alliance speaks three languages',
        summary: 'Simplified, Traditional, English: one text each, nobody second.',
        body: `The area has three jurisdictions and at least three written languages. Translation after the fact makes one of them second. Wanlian keeps what each person wrote and shows each reader their own script, with the original always one click away.`,
      },
      'zh-Hans': {
        title: '联盟为什么说三种语言',
        summary: '简体、繁体、英文：各有各的原文，没有谁排在后面。',
        body: `大湾区有三个法域，至少三种书面语言。事后翻译，总会让其中一种排在后面。湾联保留每个人写下的原文，让每位读者看到自己的文字，原文始终一点即达。`,
      },
    },
  },
  {
    source: 'zh-Hans',
    convert: true,
    reached: 'withdrawn',
    days: 14,
    note: '活动取消，报名信息不再有效。',
    texts: {
      'zh-Hans': {
        title: '示范：跨城机器人参观日报名',
        summary: '示范活动，已取消。',
        body: `${MARK}\n\n原定的参观日因场地原因取消。`,
      },
      en: {
        title: 'Demonstration: sign up for the cross-city robotics visit',
        summary: 'A demonstration event, cancelled.',
        body: `(Demonstration content)\n\nThe visit was cancelled because of the venue.`,
      },
    },
  },
  {
    source: 'zh-Hans',
    convert: true,
    reached: 'scheduled',
    days: 5,
    texts: {
      'zh-Hans': {
        title: '示范：水质观测第一季数据简报',
        summary: '四支探头三个月的数据，一页看完。',
        body: `${MARK}\n\n简报将在发布时附上图表。`,
      },
      en: {
        title: 'Demonstration: the first quarterly brief on water data',
        summary: 'Three months of four probes on one page.',
        body: `(Demonstration content)\n\nCharts will come with the brief.`,
      },
    },
  },
  {
    source: 'zh-Hant',
    convert: true,
    reached: 'in-review',
    days: 1,
    texts: {
      'zh-Hant': {
        title: '示範：觸覺標定指引徵求意見',
        summary: '指引初稿已放在項目室，歡迎會員提出意見。',
        body: `（示範內容）\n\n初稿共十二頁，意見收集至下月底。`,
      },
      en: {
        title: 'Demonstration: comments wanted on the touch calibration guide',
        summary: 'The draft is in the project room; members are welcome to comment.',
        body: `(Demonstration content)\n\nThe draft has twelve pages. Comments are collected until the end of next month.`,
      },
    },
  },
  {
    source: 'zh-Hans',
    convert: false,
    reached: 'draft',
    days: 0,
    texts: {
      'zh-Hans': {
        title: '示范：年度结对回顾（草稿）',
        summary: '',
        body: `${MARK}\n\n待补充各结对的数字与照片。`,
      },
    },
  },
]
