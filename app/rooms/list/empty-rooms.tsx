import { useTranslation } from 'react-i18next'
import { proposePath } from '#app/collaborations/index.ts'
import { organisationsPath } from '#app/organisations/index.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'

/** No rooms yet: how one comes to have one. */
export function EmptyRooms() {
  const { t } = useTranslation('rooms')
  return (
    <div className="col-span-full overflow-y-auto px-5 py-8 sm:px-8 sm:py-12">
      <div className="mx-auto max-w-2xl">
        <h1 className="mb-6 text-3xl">{t('title')}</h1>
        <EmptyState
          title={t('empty.title')}
          action={
            <div className="flex flex-wrap justify-center gap-2">
              <ButtonLink to={proposePath()}>{t('empty.propose')}</ButtonLink>
              <ButtonLink look="line" to={organisationsPath}>
                {t('empty.find')}
              </ButtonLink>
            </div>
          }
        >
          {t('empty.text')}
        </EmptyState>
      </div>
    </div>
  )
}
