import { useTranslation } from 'react-i18next'

/** What the fields of an organisation's form are called, by their names, for labels and the summary's links. */
export function useFieldLabels() {
  const { t } = useTranslation('organisations')
  const name = (language: string) => t('form.fields.name', { language })
  return {
    'names.zh-Hans': name(t('language.zh-Hans')),
    'names.zh-Hant': name(t('language.zh-Hant')),
    'names.en': name(t('language.en')),
    'names.pt': name(t('language.pt')),
    acronyms: t('form.fields.acronyms'),
    aliases: t('form.fields.aliases'),
    kind: t('form.fields.kind'),
    seat: t('form.fields.seat'),
    website: t('form.fields.website'),
    disciplines: t('form.fields.disciplines'),
    clusters: t('form.fields.clusters'),
    description: t('form.fields.description'),
    offers: t('form.fields.offers'),
    needs: t('form.fields.needs'),
  }
}
