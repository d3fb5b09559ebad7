import type { Stage } from './stages.ts'

const WIDTH = 1_200
const STEP = WIDTH / 8
/** Where the lists are locked the two sides' streams meet; from the results on they are one river. */
const LINES = [-6, -4, -2, 0, 2, 4, 6]
const MIDDLE = 44

const at = (index: number) => STEP * index + 14

const DOTS: Record<Stage['phase'], string> = {
  done: 'fill-estuary stroke-estuary',
  now: 'fill-sheet stroke-kapok',
  later: 'fill-sheet stroke-sand-strong',
  skipped: 'fill-paper stroke-sand',
}

/** Two sides flow together into one river that widens towards its sea; a stone for each date. Decoration. */
export function CourseRiver({ stages }: { stages: readonly Stage[] }) {
  return (
    <svg
      viewBox={`0 0 ${WIDTH} 88`}
      fill="none"
      aria-hidden="true"
      className="hidden w-full lg:block"
    >
      <g strokeWidth="1.1">
        {LINES.map((line) => (
          <path key={line} className="stroke-estuary" opacity="0.7" d={stream(line, -26)} />
        ))}
        {LINES.map((line) => (
          <path key={line} className="stroke-bauhinia" opacity="0.6" d={stream(line, 26)} />
        ))}
      </g>
      {stages.map(({ date, phase }, index) => (
        <circle
          key={date}
          cx={at(index)}
          cy={MIDDLE}
          r={phase === 'now' ? 10 : 8}
          strokeWidth={phase === 'now' ? 4 : 2.5}
          className={DOTS[phase]}
        />
      ))}
    </svg>
  )
}

function stream(line: number, side: number): string {
  const start = MIDDLE + side + line * 1.6
  const meeting = MIDDLE + side / 6 + line * 0.7
  const mouth = MIDDLE + (side > 0 ? 4 : -4) + line * 4.6
  return (
    `M0 ${start}C${STEP} ${start} ${STEP * 1.6} ${meeting} ${at(3)} ${meeting}` +
    `S${STEP * 6} ${MIDDLE + side / 4 + line * 1.4} ${WIDTH} ${mouth}`
  )
}
