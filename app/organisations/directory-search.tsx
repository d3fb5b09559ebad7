import { Form, useNavigate, useNavigation } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import {
  directorySearch,
  QUERY_LIMIT,
  type DirectoryQuery,
} from '#models/organisation/directory.ts'
import { localePath, useLocale } from '#app/i18n/locale.ts'
import { Button } from '#app/ui/button.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { directoryPath } from './index.ts'

/** Long enough for a fast typist's next key, short enough to feel immediate. */
const SETTLE_MS = 250

/** Searches while one types, except within an input method; without script it is a plain form. */
export function DirectorySearch({ query }: { query: DirectoryQuery }) {
  const { t } = useTranslation('organisations')
  const q = query.q ?? ''
  const locale = useLocale()
  const navigate = useNavigate()
  const busy = useNavigation().location?.pathname.endsWith('/organisations') ?? false
  const input = useRef<HTMLInputElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => () => clearTimeout(timer.current), [])
  // The box can be typed in before the script is there to search: what stands in it by then counts.
  useEffect(() => {
    const box = input.current
    if (box && box.value.trim() !== box.defaultValue.trim()) box.form?.requestSubmit()
  }, [])
  // Back, a removed filter or another link changed the address: the box says what it says.
  const told = useRef(q)
  useEffect(() => {
    const box = input.current
    if (told.current !== q && box && box !== document.activeElement) box.value = q
    told.current = q
  }, [q])

  const searchSoon = (typed: string) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      if (typed.trim() === q) return
      const to = localePath(locale, directoryPath({ ...query, q: typed.trim(), page: 1 }))
      navigate(to, { replace: true, preventScrollReset: true })
    }, SETTLE_MS)
  }

  return (
    <Form
      method="get"
      role="search"
      className="flex gap-2"
      onSubmit={() => clearTimeout(timer.current)}
    >
      <Kept query={query} />
      <div className="relative flex-1">
        <label htmlFor="directory-q" className="sr-only">
          {t('directory.search.label')}
        </label>
        <Icon
          name="search"
          className="pointer-events-none absolute start-3.5 top-1/2 size-5 -translate-y-1/2 text-muted"
        />
        <input
          ref={input}
          id="directory-q"
          name="q"
          type="search"
          enterKeyHint="search"
          autoComplete="off"
          spellCheck={false}
          maxLength={QUERY_LIMIT}
          defaultValue={q}
          placeholder={t('directory.search.example')}
          aria-describedby="directory-total"
          aria-busy={busy || undefined}
          className="min-h-12 w-full rounded-lg border border-sand-strong bg-sheet py-2 ps-11 pe-3 text-ellipsis text-ink sm:text-lg placeholder:text-muted"
          onChange={({ target, nativeEvent }) => {
            if (!(nativeEvent as InputEvent).isComposing) searchSoon(target.value)
          }}
          onCompositionEnd={({ currentTarget }) => searchSoon(currentTarget.value)}
        />
      </div>
      <Button className="min-h-12!">{t('directory.search.submit')}</Button>
    </Form>
  )
}

/** The other filters stay when the form is sent without script. */
function Kept({ query }: { query: DirectoryQuery }) {
  const search = directorySearch({ ...query, q: undefined, page: 1 })
  return [...new URLSearchParams(search)].map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))
}
