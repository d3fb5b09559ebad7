import type { ProgrammeForm } from '#models/programme/input.ts'
import { PROGRAMME_DATES, type ProgrammeDate } from '#models/programme/programme.ts'
import type { Trilingual } from '#models/text/trilingual.ts'
import type { OrganisationKey } from './organisations.ts'

/** Traditional is made from Simplified, as coordinators have it made. */
const said = (hans: string, en: string): Trilingual => ({ 'zh-Hans': hans, 'zh-Hant': '', en })

const SIDES: ProgrammeForm['sides'] = {
  a: {
    title: said('珠三角团体与企业', 'Associations and enterprises of the Pearl River Delta'),
    kinds: ['local-association', 'enterprise'],
    seats: ['shenzhen', 'guangzhou', 'dongguan', 'foshan'],
    capacity: 1,
  },
  b: {
    title: said('港澳单位与全国学会', 'Hong Kong and Macao bodies and national societies'),
    kinds: ['research-body', 'local-association', 'national-society'],
    seats: ['hong-kong', 'macao', 'national'],
    capacity: 1,
  },
}

const RUBRIC: ProgrammeForm['rubric'] = [
  {
    id: 'progress',
    title: said('目标与里程碑的完成情况', 'Progress against objectives and milestones'),
    help: said(
      '约定的事做到了多少，晚了多少。',
      'How much of what was agreed was done, and how late.',
    ),
    minimum: 2,
  },
  {
    id: 'exchange',
    title: said('双方往来的实质', 'Substance of the exchange'),
    help: said(
      '人员互访、联合测试、数据与设备的共同使用。',
      'Visits, joint tests, and shared use of data and equipment.',
    ),
    minimum: null,
  },
  {
    id: 'outlook',
    title: said('继续合作的意愿与条件', 'Will and means to go on'),
    help: said('下一年要做什么，由谁来做。', 'What the next year is for, and who does it.'),
    minimum: null,
  },
]

const QUESTIONS: ProgrammeForm['questions'] = [
  {
    id: 'why',
    text: said('希望通过结对解决什么问题？', 'What should a partner help you with?'),
    required: true,
  },
  {
    id: 'who',
    text: said('由谁负责日常联络？', 'Who keeps in touch from day to day?'),
    required: false,
  },
]

/** How far a programme has come by the demonstration's present. */
export type Reached = 'coming' | 'open' | 'ranking' | 'locked' | 'running'

export interface DemoProgramme {
  reached: Reached
  title: Trilingual
  summary: Trilingual
  description: Trilingual
  /** Days from now; those behind are negative. */
  dates: Record<ProgrammeDate, number>
  /** Who applied and was let in, with whom they want, most wanted first. */
  lists: Partial<Record<OrganisationKey, OrganisationKey[]>>
  /** Who has applied and still waits for a decision. */
  waiting: OrganisationKey[]
  /** Who was asked for more. */
  returned: OrganisationKey[]
}

const dates = (...days: number[]): DemoProgramme['dates'] =>
  Object.fromEntries(PROGRAMME_DATES.map((date, at) => [date, days[at] ?? 0])) as Record<
    ProgrammeDate,
    number
  >

const NOBODY = { lists: {}, waiting: [], returned: [] }

/** Made up, like everyone in them. */
export const PROGRAMMES: readonly DemoProgramme[] = [
  {
    reached: 'running',
    title: said('2026 年三江结对计划（演示）', 'Three Rivers Pairing Programme 2026 (demo)'),
    summary: said(
      '演示计划。珠三角的团体与企业同港澳单位、全国学会一对一结对，第一批已经签约并开始工作。',
      'A demonstration. Associations and enterprises of the delta paired with bodies of Hong Kong and Macao and national societies; the first pairs have signed and are at work.',
    ),
    description: said(
      '这是一个**演示计划**，用来说明结对计划从公告到评估的全过程。\n\n- 每个单位最多结一对\n- 双方在 14 天内确认\n- 一年后评估，合格者续期两年',
      'This **demonstration** shows a pairing programme from its call to its evaluation.\n\n- One pair for each organisation\n- Both sides confirm within 14 days\n- Evaluation after a year; what works is renewed for two',
    ),
    dates: dates(-130, -115, -105, -100, -80, -70, 240, 270),
    lists: {
      robotics: ['marine', 'sensing'],
      brain: ['ocean'],
      energy: ['sensing', 'marine'],
      devices: ['sensing'],
      marine: ['robotics', 'energy'],
      ocean: ['brain', 'devices'],
      sensing: ['energy', 'robotics'],
    },
    waiting: [],
    returned: [],
  },
  {
    reached: 'locked',
    title: said('海洋与环境监测结对计划（演示）', 'Ocean and Environment Pairing (demo)'),
    summary: said(
      '演示计划。名单已经截止，等待统筹员试算。',
      'A demonstration. Lists are closed, and the coordinators’ dry run is next.',
    ),
    description: said(
      '这是一个**演示计划**：各方的意向名单已经锁定，统筹员可以在工作台试算并公布结果。',
      'This **demonstration** has its lists locked: coordinators can do a dry run at their desk and publish the results.',
    ),
    dates: dates(-45, -20, -1, 6, 30, 40, 400, 430),
    lists: {
      robotics: ['sensing', 'marine'],
      brain: ['sensing', 'ocean'],
      energy: ['sensing', 'marine'],
      devices: ['marine', 'ocean'],
      sensing: ['brain', 'robotics', 'energy'],
      marine: ['robotics', 'devices'],
      ocean: ['devices'],
    },
    waiting: [],
    returned: [],
  },
  {
    reached: 'ranking',
    title: said(
      '脑科学与康复器械结对计划（演示）',
      'Brain Science and Rehabilitation Pairing (demo)',
    ),
    summary: said(
      '演示计划。通过资格审核的单位正在排列意向伙伴。',
      'A demonstration. Eligible organisations are ranking the partners they would like.',
    ),
    description: said(
      '这是一个**演示计划**：可以用任一演示账号登录，排列自己单位的意向名单。',
      'This **demonstration** lets you sign in with any demonstration account and rank partners for your organisation.',
    ),
    dates: dates(-30, -3, 11, 18, 40, 50, 410, 440),
    lists: {
      robotics: ['sensing'],
      brain: [],
      devices: ['sensing', 'ocean'],
      sensing: [],
      ocean: ['brain'],
      marine: [],
    },
    waiting: [],
    returned: [],
  },
  {
    reached: 'open',
    title: said('2027 年智能传感结对计划（演示）', 'Smart Sensing Pairing Programme 2027 (demo)'),
    summary: said(
      '演示计划。正在受理申请：传感、机器人与精密仪器领域的单位都可以参加。',
      'A demonstration. Applications are open to organisations in sensing, robotics and precision instruments.',
    ),
    description: said(
      '这是一个**演示计划**，正在受理申请。申请时写明能提供什么、需要什么，系统会据此推荐合适的伙伴。',
      'This **demonstration** takes applications. Say what you offer and what you need; suggested partners follow from that.',
    ),
    dates: dates(-6, 15, 29, 36, 58, 68, 430, 460),
    lists: { devices: [], marine: [] },
    waiting: ['energy'],
    returned: ['brain'],
  },
  {
    ...NOBODY,
    reached: 'coming',
    title: said('2027 年全国学会入湾计划（演示）', 'National Societies to the Bay 2027 (demo)'),
    summary: said(
      '演示计划。下个月开始受理申请。',
      'A demonstration. Applications open next month.',
    ),
    description: said(
      '这是一个**演示计划**：日程已经公布，可以先订阅日历。',
      'This **demonstration** has announced its dates; subscribe to its calendar.',
    ),
    dates: dates(25, 50, 64, 71, 95, 105, 460, 490),
  },
]

/** What every programme of the demonstration has alike. */
export const RULES = {
  sides: SIDES,
  proposing: 'a',
  longestList: 5,
  responseDays: 14,
  questions: QUESTIONS,
  rubric: RUBRIC,
} as const satisfies Partial<ProgrammeForm>

export const ANSWERS = {
  why: '演示内容：希望与对方共同完成一次联合测试，并把结果整理成可以共享的数据集。',
  who: '演示内容：由本单位的联络人负责。',
  objectives: '演示内容：一年内完成两次联合测试、一份共同发布的报告。',
  returned: '演示内容：请补充说明可以投入的人员和场地。',
} as const
