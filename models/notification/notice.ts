import { APPLICATION_NOTICES } from '#models/application/notices.ts'
import { COLLABORATION_NOTICES } from '#models/collaboration/notices.ts'
import { EVALUATION_NOTICES } from '#models/evaluation/notices.ts'
import { MILESTONE_NOTICES } from '#models/milestone/notices.ts'
import { PROGRAMME_NOTICES } from '#models/programme/notices.ts'
import { PULSE_NOTICES } from '#models/pulse/notices.ts'
import { REPORT_NOTICES } from '#models/report/notices.ts'
import { ROUND_NOTICES } from '#models/round/notices.ts'

/**
 * Everything that people are told of, in the portal and by mail. Each noun lists its own; what a notice says
 * stands in `locales/<locale>/notifications.json` under its noun and name, as `title` and `body`.
 */
export const NOTICE_KINDS = [
  ...PROGRAMME_NOTICES,
  ...APPLICATION_NOTICES,
  ...COLLABORATION_NOTICES,
  ...EVALUATION_NOTICES,
  ...MILESTONE_NOTICES,
  ...REPORT_NOTICES,
  ...PULSE_NOTICES,
  ...ROUND_NOTICES,
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]
