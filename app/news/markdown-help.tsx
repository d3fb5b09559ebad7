import { useTranslation } from 'react-i18next'

const THINGS = ['heading', 'strong', 'list', 'numbers', 'link', 'quote', 'table'] as const

/** What one can write and what it becomes. */
export function MarkdownHelp() {
  const { t } = useTranslation('news-desk')
  return (
    <details className="-mt-2 mb-6 text-sm">
      <summary className="inline-flex min-h-6 cursor-pointer items-center text-estuary underline">
        {t('markdown.title')}
      </summary>
      <table className="mt-2">
        <thead>
          <tr className="text-start">
            <th className="pe-8 text-start font-semibold">{t('markdown.write')}</th>
            <th className="text-start font-semibold">{t('markdown.get')}</th>
          </tr>
        </thead>
        <tbody>
          {THINGS.map((thing) => (
            <tr key={thing}>
              <td className="pe-8">
                <code className="font-mono">{t(`markdown.sample.${thing}`)}</code>
              </td>
              <td className="text-muted">{t(`markdown.${thing}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-1 text-muted">{t('markdown.note')}</p>
    </details>
  )
}
