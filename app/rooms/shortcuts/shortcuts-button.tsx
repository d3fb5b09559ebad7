import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'
import { useHelpKey } from './use-help-key.ts'

const SHORTCUTS = [
  { keys: ['Enter'], does: 'send' },
  { keys: ['Shift', 'Enter'], does: 'newline' },
  { keys: ['@'], does: 'mention' },
  { keys: ['Esc'], does: 'log' },
  { keys: ['End'], does: 'newest' },
  { keys: ['Alt', '↑'], does: 'previous' },
  { keys: ['Alt', '↓'], does: 'next' },
  { keys: ['?'], does: 'help' },
] as const

/** What can be done by keyboard, also under `?`. */
export function ShortcutsButton({ className }: { className: string }) {
  const { t } = useTranslation('rooms')
  const dialog = useRef<HTMLDialogElement>(null)
  useHelpKey(() => dialog.current?.showModal())
  return (
    <>
      <button
        type="button"
        aria-label={t('shortcuts.open')}
        title={t('shortcuts.open')}
        className={className}
        onClick={() => dialog.current?.showModal()}
      >
        <Icon name="keyboard" />
      </button>
      <dialog
        ref={dialog}
        aria-labelledby="shortcuts-title"
        className="m-auto w-full max-w-md rounded-xl border border-sand bg-sheet p-6 text-ink shadow-lift backdrop:bg-ink/40"
      >
        <h2 id="shortcuts-title" className="mb-3 text-xl">
          {t('shortcuts.title')}
        </h2>
        <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-5 gap-y-2">
          {SHORTCUTS.map(({ keys, does }) => (
            <div key={does} className="col-span-2 grid grid-cols-subgrid">
              <dt className="flex gap-1">
                {keys.map((key) => (
                  <kbd
                    key={key}
                    className="rounded border border-sand-strong px-1.5 font-sans text-sm leading-6"
                  >
                    {key}
                  </kbd>
                ))}
              </dt>
              <dd>{t(`shortcuts.${does}`)}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog" className="mt-5 text-end">
          <button
            type="submit"
            className="min-h-11 cursor-pointer rounded-lg px-4 font-semibold text-estuary hover:bg-estuary-soft"
          >
            {t('shortcuts.close')}
          </button>
        </form>
      </dialog>
    </>
  )
}
