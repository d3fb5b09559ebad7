import type { Position, Role } from '#models/actor.ts'
import type { Locale } from '#models/text/locale.ts'
import type { OrganisationKey } from './organisations.ts'

export interface DemoPerson {
  /** Before `@demo.wanlian.test`. */
  mailbox: string
  name: string
  locale: Locale
  role?: Role
  belongsTo?: Array<[OrganisationKey, Position]>
}

/** Accounts that are printed at start. */
export const ACCOUNTS: readonly DemoPerson[] = [
  { mailbox: 'coordinator', name: '范晓岚', locale: 'zh-Hans', role: 'coordinator' },
  { mailbox: 'coordinator2', name: '鄺志豪', locale: 'zh-Hant', role: 'coordinator' },
  { mailbox: 'admin', name: 'Helena Marques', locale: 'en', role: 'administrator' },
  {
    mailbox: 'society',
    name: '林晓',
    locale: 'zh-Hans',
    belongsTo: [['ocean', 'representative']],
  },
  {
    mailbox: 'association',
    name: '于海波',
    locale: 'zh-Hans',
    belongsTo: [['robotics', 'representative']],
  },
  {
    mailbox: 'hongkong',
    name: '梁詠詩',
    locale: 'zh-Hant',
    belongsTo: [['sensing', 'representative']],
  },
  {
    mailbox: 'macao',
    name: '何嘉欣',
    locale: 'zh-Hant',
    belongsTo: [['marine', 'representative']],
  },
]

/** Colleagues, so that rooms are not empty; they have no printed account. */
export const COLLEAGUES: readonly DemoPerson[] = [
  { mailbox: 'fan', name: '范后明', locale: 'zh-Hans', belongsTo: [['robotics', 'member']] },
  { mailbox: 'su', name: '苏启文', locale: 'zh-Hans', belongsTo: [['robotics', 'member']] },
  { mailbox: 'wong', name: '黃浩然', locale: 'zh-Hant', belongsTo: [['sensing', 'member']] },
  { mailbox: 'okafor', name: 'Daniel Okafor', locale: 'en', belongsTo: [['sensing', 'member']] },
  { mailbox: 'sousa', name: 'Marta Sousa', locale: 'en', belongsTo: [['marine', 'member']] },
  { mailbox: 'jiang', name: '江岳', locale: 'zh-Hans', belongsTo: [['ocean', 'member']] },
  { mailbox: 'zeng', name: '曾敏仪', locale: 'zh-Hans', belongsTo: [['brain', 'representative']] },
  { mailbox: 'luo', name: '罗建国', locale: 'zh-Hans', belongsTo: [['energy', 'representative']] },
  { mailbox: 'deng', name: '邓卓', locale: 'zh-Hans', belongsTo: [['devices', 'representative']] },
  { mailbox: 'pan', name: '潘国栋', locale: 'zh-Hans' },
  { mailbox: 'chiu', name: '趙子琪', locale: 'zh-Hant' },
]
