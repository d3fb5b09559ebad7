import type { OrganisationKey } from './organisations.ts'

interface DemoMilestone {
  title: string
  owner: OrganisationKey
  /** Days from the fill; negative for the past. */
  due: number
  /** How far it is. */
  reached?: 'under-way' | 'done'
  /** What its owner's representative wrote last week. */
  update?: string
}

interface DemoProgress {
  milestones: readonly DemoMilestone[]
  contacts: ReadonlyArray<{ organisation: OrganisationKey; name: string; role: string }>
  /** About the first quarter. */
  report?: { done: string; next: string; problems: string }
}

/** What the demonstration's active pairs have agreed to reach, and how far they are; by their keys. */
export const PROGRESS: Readonly<Record<string, DemoProgress>> = {
  touch: {
    milestones: [
      {
        title: '第一款夾爪的標定方案',
        owner: 'sensing',
        due: -4,
        reached: 'done',
        update: '標定方案已經寫好並試行一次，重複性優於預期，全文放在項目室。',
      },
      {
        title: '两款夹爪的对比数据',
        owner: 'robotics',
        due: 5,
        reached: 'under-way',
        update: '第二款夹爪的样品已到，下周在深圳的场地开始采集。',
      },
      { title: '標定指引第一版（簡體、繁體、英文）', owner: 'sensing', due: 240 },
    ],
    contacts: [
      { organisation: 'sensing', name: '梁詠詩', role: '項目主任' },
      { organisation: 'robotics', name: '于海波', role: '项目联系人' },
    ],
  },
  estuary: {
    milestones: [
      { title: '四支探头完成校准', owner: 'ocean', due: -5, reached: 'done' },
      {
        title: '路環兩處觀測點佈設完成',
        owner: 'marine',
        due: -9,
        reached: 'under-way',
        update: '第一處已經佈設，第二處因風浪延後，預計兩星期內完成。',
      },
      { title: '连续观测满十二个月', owner: 'ocean', due: 235 },
    ],
    contacts: [],
    report: {
      done: '四支探头完成校准，第一处观测点布设完毕，开始连续记录。',
      next: '完成第二处观测点，发布第一份双方署名的数据简报。',
      problems: '第二处观测点的施工需等待风浪条件，请统筹员知悉。',
    },
  },
}
