import { useTranslation } from 'react-i18next'
import { PortalForm } from '#app/forms/form.tsx'
import { localePath, useLocale } from '#app/i18n/locale.ts'
import { Button } from '#app/ui/button.tsx'
import { confirmationPath } from './index.ts'

/** Says that no mail goes to an address before it is proven, and sends the letter that does it. */
export function AddressToConfirm({ email }: { email: string }) {
  const { t } = useTranslation('account')
  const action = localePath(useLocale(), confirmationPath)
  return (
    <section className="mb-8 rounded-xl border border-gold bg-gold-soft px-5 py-4">
      <h2 className="text-xl">{t('confirmation.needed-title')}</h2>
      <p className="mt-1 mb-3 break-words">{t('confirmation.needed', { email })}</p>
      <PortalForm result={undefined} labels={{}} action={action}>
        {(_fields, busy) => (
          <Button look="line" busy={busy}>
            {t('confirmation.send')}
          </Button>
        )}
      </PortalForm>
    </section>
  )
}
