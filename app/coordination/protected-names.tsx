import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { localePath, useLocale } from '#app/i18n/locale.ts'
import { Button } from '#app/ui/button.tsx'
import { removedNamePath } from './index.ts'

/** The names on the coordinators' list, each with the way to take it off. */
export function ProtectedNames({ names }: { names: Array<{ id: string; name: string }> }) {
  const { t } = useTranslation('coordination')
  const locale = useLocale()
  return (
    <section aria-labelledby="protected-names" className="mt-10">
      <h2 id="protected-names" className="text-xl">
        {t('names.list', { count: names.length })}
      </h2>
      {names.length === 0 ? <p className="mt-2 text-muted">{t('names.none')}</p> : null}
      <ul className="mt-3">
        {names.map(({ id, name }) => (
          <li
            key={id}
            className="flex items-center justify-between gap-4 border-t border-sand py-1.5"
          >
            <span id={`name-${id}`}>{name}</span>
            <Form method="post" action={localePath(locale, removedNamePath(id))}>
              <Button look="quiet" aria-describedby={`name-${id}`}>
                {t('names.remove')}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  )
}
