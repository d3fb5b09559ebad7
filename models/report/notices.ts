/** What people are told of a report; keys of `notifications.json`. */
export const REPORT_NOTICES = ['report.written', 'report.due', 'report.late'] as const
