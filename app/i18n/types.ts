import type account from '#locales/zh-Hans/account.json'
import type agreement from '#locales/zh-Hans/agreement.json'
import type applications from '#locales/zh-Hans/applications.json'
import type applicationsDesk from '#locales/zh-Hans/applications-desk.json'
import type collaborations from '#locales/zh-Hans/collaborations.json'
import type common from '#locales/zh-Hans/common.json'
import type coordination from '#locales/zh-Hans/coordination.json'
import type errors from '#locales/zh-Hans/errors.json'
import type evaluation from '#locales/zh-Hans/evaluation.json'
import type home from '#locales/zh-Hans/home.json'
import type mail from '#locales/zh-Hans/mail.json'
import type network from '#locales/zh-Hans/network.json'
import type news from '#locales/zh-Hans/news.json'
import type newsDesk from '#locales/zh-Hans/news-desk.json'
import type notifications from '#locales/zh-Hans/notifications.json'
import type organisationForms from '#locales/zh-Hans/organisation-forms.json'
import type organisations from '#locales/zh-Hans/organisations.json'
import type programmeDesk from '#locales/zh-Hans/programme-desk.json'
import type programmeFigures from '#locales/zh-Hans/programme-figures.json'
import type programmes from '#locales/zh-Hans/programmes.json'
import type progress from '#locales/zh-Hans/progress.json'
import type rooms from '#locales/zh-Hans/rooms.json'
import type rounds from '#locales/zh-Hans/rounds.json'
import type ui from '#locales/zh-Hans/ui.json'

/** Keys are checked against the Simplified Chinese files: a missing one does not compile. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: {
      account: typeof account
      agreement: typeof agreement
      applications: typeof applications
      'applications-desk': typeof applicationsDesk
      collaborations: typeof collaborations
      common: typeof common
      coordination: typeof coordination
      errors: typeof errors
      evaluation: typeof evaluation
      home: typeof home
      network: typeof network
      news: typeof news
      'news-desk': typeof newsDesk
      mail: typeof mail
      notifications: typeof notifications
      'organisation-forms': typeof organisationForms
      organisations: typeof organisations
      'programme-desk': typeof programmeDesk
      'programme-figures': typeof programmeFigures
      programmes: typeof programmes
      progress: typeof progress
      rooms: typeof rooms
      rounds: typeof rounds
      ui: typeof ui
    }
  }
}
