import type { ImportProgress, ImportSummary } from './import-ror.ts'
import type { Skip } from './skips.ts'

const number = new Intl.NumberFormat('en')
const percent = new Intl.NumberFormat('en', { style: 'percent' })

const progressLine = ({ step, share, count }: ImportProgress): string =>
  step === 'read'
    ? `Reading ${percent.format(share)} · ${number.format(count)} records`
    : `Importing ${percent.format(share)} · ${number.format(count)} organisations`

const WHY: Record<Skip, string> = {
  inactive: 'inactive or withdrawn',
  elsewhere: 'not in one of the eleven cities',
  nameless: 'without a name in Chinese, English or Portuguese',
  repeated: 'in the file a second time',
}

/** What an import did, for a terminal. */
export function summaryLines({ added, updated, unchanged, skipped }: ImportSummary): string[] {
  const reasons = Object.entries(skipped).filter(([, count]) => count > 0)
  const total = reasons.reduce((sum, [, count]) => sum + count, 0)
  return [
    `Added      ${number.format(added)}`,
    `Updated    ${number.format(updated)}`,
    `Unchanged  ${number.format(unchanged)}`,
    `Skipped    ${number.format(total)}`,
    ...reasons.map(([skip, count]) => `  ${number.format(count)} ${WHY[skip as Skip]}`),
  ]
}

/** Shows progress: rewritten in place on a terminal, every tenth part on a line of its own elsewhere. */
export function progressTo(output: NodeJS.WriteStream): (progress: ImportProgress) => void {
  let shown = ''
  return (progress) => {
    const line = progressLine(progress)
    const tenth = `${progress.step} ${Math.floor(progress.share * 10)}`
    const key = output.isTTY ? line : tenth
    if (key === shown) return
    shown = key
    output.write(
      output.isTTY ? `\r\u001b[2K${line}${progress.share === 1 ? '\n' : ''}` : `${line}\n`,
    )
  }
}
