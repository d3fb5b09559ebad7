import { useTranslation } from 'react-i18next'
import type { WireCollaborationSummary } from '#models/collaboration/collaboration.ts'
import { useFormat } from '#app/i18n/format.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { Emblem } from '#app/ui/emblem.tsx'
import { Seal } from '#app/ui/seal.tsx'
import { WrittenTitle } from '#app/ui/written-title.tsx'
import { collaborationPath } from './index.ts'
import { OrganisationName } from '#app/ui/organisation-name.tsx'
import { usePartyNames } from './use-party-names.ts'
import { StateMark } from './state-mark.tsx'
import { useExpectationWords } from './use-expectation-words.ts'

interface CollaborationRowProps {
  collaboration: WireCollaborationSummary
}

/** One collaboration in a list: who, what, where it stands, what is awaited. */
export function CollaborationRow({ collaboration }: CollaborationRowProps) {
  const { t } = useTranslation('collaborations')
  const format = useFormat()
  const { id, kind, title, parties, state, since } = collaboration
  return (
    <li className="relative grid grid-cols-[3rem_minmax(0,1fr)] gap-x-4 border-t border-sand py-4 hover:bg-sand-soft sm:grid-cols-[3rem_minmax(0,1fr)_auto] sm:px-3">
      <Emblem parties={parties.map((party) => party.id)} className="size-12" />
      <div className="min-w-0">
        <h3 className="text-lg">
          <LocaleLink
            to={collaborationPath(id)}
            className="after:absolute after:inset-0 hover:text-estuary"
          >
            <WrittenTitle value={title} />
          </LocaleLink>
        </h3>
        <p className="text-sm">
          {parties.map((party, place) => (
            <span key={party.id}>
              {place > 0 ? <span className="mx-2 text-muted">×</span> : null}
              <OrganisationName names={party.names} />
            </span>
          ))}
        </p>
        {collaboration.label ? <Seal until={collaboration.label.until} /> : null}
        <Awaited collaboration={collaboration} />
      </div>
      <p className="col-start-2 mt-1 flex flex-wrap items-center gap-x-3 text-sm text-muted sm:col-start-3 sm:mt-0 sm:flex-col sm:items-end sm:gap-1">
        <StateMark state={state} />
        <span>
          {kind === 'pair' ? null : <>{t(`kind.${kind}`)} · </>}
          <time dateTime={since}>{t(`since.${state}`, { date: format.date(since) })}</time>
        </span>
      </p>
    </li>
  )
}

function Awaited({ collaboration: { expectation, parties } }: CollaborationRowProps) {
  const namesOf = usePartyNames(parties)
  const say = useExpectationWords()
  if (!expectation) return null
  return (
    <p className={`mt-1 text-sm ${expectation.mine ? 'font-semibold text-kapok' : 'text-muted'}`}>
      {say(expectation, namesOf(expectation.of))}
    </p>
  )
}
