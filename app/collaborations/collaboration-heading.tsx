import { useTranslation } from 'react-i18next'
import type { WireCollaboration } from '#models/collaboration/collaboration.ts'
import { isPublicState } from '#models/collaboration/states.ts'
import { langAttribute, localeOfScript } from '#models/text/locale.ts'
import { Emblem } from '#app/ui/emblem.tsx'
import { OrganisationName } from '#app/ui/organisation-name.tsx'
import { Seal } from '#app/ui/seal.tsx'
import { WrittenTitle } from '#app/ui/written-title.tsx'
import { StateMark } from './state-mark.tsx'

/** What a collaboration is and where it stands, with the weave of its parties. */
export function CollaborationHeading({ collaboration }: { collaboration: WireCollaboration }) {
  const { t } = useTranslation('collaborations')
  const { kind, state, title, parties, label } = collaboration
  return (
    <header className="flex flex-wrap gap-x-6 gap-y-4 sm:flex-nowrap">
      <Emblem
        parties={parties.map(({ organisation }) => organisation.id)}
        className="size-16 sm:size-20"
      />
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-3 text-sm font-semibold tracking-wide text-kapok">
          {t(`kind.${kind}`)}
          <StateMark state={state} />
        </p>
        <h1 className="mt-2 text-3xl sm:text-4xl">
          <WrittenTitle value={title} />
        </h1>
        {title.converted === undefined || title.script === 'none' ? null : (
          <p className="mt-2 text-sm text-muted">
            {t('page.original-title')}
            <span lang={langAttribute(localeOfScript(title.script))}>{title.text}</span>
          </p>
        )}
        <p className="mt-2 lg:hidden">
          {parties.map(({ organisation: { id, names } }, place) => (
            <span key={id}>
              {place > 0 ? <span className="mx-2 text-muted">×</span> : null}
              <OrganisationName names={names} />
            </span>
          ))}
        </p>
        {label ? (
          <p className="mt-3">
            <Seal until={label.until} />
          </p>
        ) : null}
        {isPublicState(state) ? null : (
          <p className="mt-2 text-sm text-muted">{t('page.private')}</p>
        )}
      </div>
    </header>
  )
}
