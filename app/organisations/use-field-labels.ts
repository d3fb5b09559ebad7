import { useTranslation } from 'react-i18next'

/** What the fields of an organisation's form are called, by their names, for labels and the summary's links. */
export function useFieldLabels() {
  const { t } = useTranslation(['organisation-forms', 'organisations'])
  const name = (language: string) => t('fields.name', { language })
  return {
    'names.zh-Hans': name(t('organisations:language.zh-Hans')),
    'names.zh-Hant': name(t('organisations:language.zh-Hant')),
    'names.en': name(t('organisations:language.en')),
    'names.pt': name(t('organisations:language.pt')),
    acronyms: t('fields.acronyms'),
    aliases: t('fields.aliases'),
    kind: t('fields.kind'),
    seat: t('fields.seat'),
    website: t('fields.website'),
    disciplines: t('fields.disciplines'),
    clusters: t('fields.clusters'),
    description: t('fields.description'),
    offers: t('fields.offers'),
    needs: t('fields.needs'),
  }
}
