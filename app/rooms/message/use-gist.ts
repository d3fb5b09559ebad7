import type { WireMessage } from '#models/message/message.ts'
import { useFormat } from '#app/i18n/format.ts'

/** What a message says in one line, as this reader reads it: its text and the names of its files. */
export function useGist(): (message: WireMessage) => string {
  const format = useFormat()
  return ({ text, converted, files }) =>
    [converted ?? text, format.list(files.map(({ name }) => name))]
      .filter((part) => part !== '')
      .join(' · ')
}
