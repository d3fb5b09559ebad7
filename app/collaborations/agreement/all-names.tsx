import { NAME_LANGUAGES, type Names } from '#models/organisation/organisation.ts'
import { langAttribute } from '#models/text/locale.ts'

/** An organisation's registered names in all languages that it has, each once. */
export function AllNames({ names }: { names: Names }) {
  const said = NAME_LANGUAGES.filter(
    (language, place) =>
      names[language] &&
      !NAME_LANGUAGES.slice(0, place).some((other) => names[other] === names[language]),
  )
  return (
    <>
      {said.map((language, place) => (
        <span
          key={language}
          lang={language === 'pt' ? language : langAttribute(language)}
          className={`block ${place === 0 ? 'font-semibold' : 'text-sm'}`}
        >
          {names[language]}
        </span>
      ))}
    </>
  )
}
