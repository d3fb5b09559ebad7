type Properties = Record<string, string>

/**
 * An iCalendar text as a strict reader takes it (RFC 5545): CR LF, lines of at most 75 octets, folded; texts
 * unescaped. Names keep their parameters.
 * @throws where it is not one
 */
export function calendarOf(text: string): { properties: Properties; events: Properties[] } {
  const physical = text.split('\r\n')
  for (const line of physical) {
    if (Buffer.byteLength(line) > 75) throw new Error(`A line is too long: ${line}`)
    if (line.includes('\n')) throw new Error(`A line ends without CR: ${line}`)
  }
  const lines = text.replaceAll('\r\n ', '').split('\r\n').filter(Boolean)
  const properties: Properties = {}
  const events: Properties[] = []
  const open: string[] = []
  for (const line of lines) {
    const [name = '', value = ''] = split(line)
    if (name === 'BEGIN') {
      open.push(value)
      if (value === 'VEVENT') events.push({})
    } else if (name === 'END') {
      if (open.pop() !== value) throw new Error(`${value} ends before it begins`)
    } else {
      const event = open.at(-1) === 'VEVENT' ? events.at(-1) : undefined
      const target = event ?? (open.at(-1) === 'VCALENDAR' ? properties : undefined)
      if (target) target[name] = value.replace(/\\([,;\\])/g, '$1').replaceAll('\\n', '\n')
    }
  }
  if (open.length > 0) throw new Error(`${open.join()} has no end`)
  return { properties, events }
}

function split(line: string): string[] {
  const [, name, value] = /^([A-Z-]+(?:;[A-Z-]+=[^:;]+)*):(.*)$/s.exec(line) ?? []
  if (name === undefined || value === undefined) throw new Error(`Not a content line: ${line}`)
  return [name, value]
}
