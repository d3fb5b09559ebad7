import { useTranslation } from 'react-i18next'
import type { WireOrganisation } from '#models/organisation/organisation.ts'
import type { WireText } from '#models/text/written.ts'
import { WrittenText } from '#app/ui/written-text.tsx'

/** What an organisation says of itself: about, and what it gives and looks for, facing each other. */
export function OrganisationWords({ organisation }: { organisation: WireOrganisation }) {
  const { t } = useTranslation('organisations')
  const { description, offers, needs } = organisation
  return (
    <>
      {description ? (
        <section>
          <h2 className="sr-only">{t('page.about')}</h2>
          <div className="max-w-[42rem] text-lg whitespace-pre-line">
            <WrittenText value={description} />
          </div>
        </section>
      ) : null}
      {offers || needs ? (
        <div className="mt-8 grid border-y border-sand sm:grid-cols-2 sm:divide-x sm:divide-sand">
          <Side title={t('page.offers')} none={t('page.offers-none')} text={offers} first />
          <Side title={t('page.needs')} none={t('page.needs-none')} text={needs} />
        </div>
      ) : null}
    </>
  )
}

interface SideProps {
  title: string
  none: string
  text: WireText | undefined
  first?: boolean
}

function Side({ title, none, text, first }: SideProps) {
  return (
    <section className={`py-5 ${first ? 'border-b border-sand sm:border-b-0 sm:pe-6' : 'sm:ps-6'}`}>
      <h2 className={`text-xl ${first ? 'text-lotus' : 'text-bauhinia'}`}>{title}</h2>
      {text ? (
        <div className="mt-2 whitespace-pre-line">
          <WrittenText value={text} />
        </div>
      ) : (
        <p className="mt-2 text-muted">{none}</p>
      )}
    </section>
  )
}
