import { Form, useNavigation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { SIDES, type ProgrammeDesk, type Side } from '#models/programme/programme.ts'
import type { RoundDesk } from '#models/round/desk.server.ts'
import { localePath, useLocale } from '#app/i18n/locale.ts'
import { matchingPath } from '#app/rounds/index.ts'
import { Button } from '#app/ui/button.tsx'

interface DryRunFormProps {
  round: RoundDesk | null
  programme: ProgrammeDesk
  titles: Record<Side, string>
}

/** Tries the matching out, or tries it anew; nothing is sent. */
export function DryRunForm({ round, programme: { id, proposing }, titles }: DryRunFormProps) {
  const { t } = useTranslation('rounds')
  const locale = useLocale()
  const navigation = useNavigation()
  const path = localePath(locale, matchingPath(id, 'dry-run'))
  const busy = navigation.state !== 'idle' && navigation.formAction === path
  const chosen = round?.figures ? round.proposing : proposing
  const byHand = round?.figures?.byHand ?? 0
  return (
    <Form method="post" action={path} className="rounded-xl border border-sand bg-sheet p-5">
      <fieldset>
        <legend className="float-start mb-1 text-lg font-semibold">{t('dry-run.proposing')}</legend>
        <p className="clear-start max-w-measure text-sm text-muted">
          {t('dry-run.proposing-help')}
        </p>
        <div className="mt-2 flex flex-wrap gap-x-6">
          {SIDES.map((side) => (
            <label key={side} className="flex min-h-8 items-center gap-2">
              <input
                type="radio"
                name="proposing"
                value={side}
                defaultChecked={side === chosen}
                className="size-5 accent-estuary"
              />
              {titles[side]}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button look={round?.figures ? 'line' : 'primary'} busy={busy}>
          {t(round?.figures ? 'dry-run.again' : 'dry-run.submit')}
        </Button>
        <p className="max-w-measure text-sm text-muted">
          {t(byHand > 0 ? 'dry-run.drops-changes' : 'dry-run.help')}
        </p>
      </div>
    </Form>
  )
}
