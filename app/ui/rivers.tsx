const LINES = [0, 1, 2, 3, 4]

/** Three bundles of fine lines that join and fan out into the sea; a drawing without meaning of its own. */
export function Rivers({ className = '' }: { className?: string }) {
  return (
    <svg viewBox="0 0 192 64" fill="none" aria-hidden="true" className={className}>
      <g stroke="currentColor" strokeWidth="1" strokeLinecap="round">
        {LINES.map((line) => (
          <path
            key={line}
            opacity={0.75}
            d={`M0 ${10 + line * 3}C40 ${10 + line * 3} 58 ${26 + line} 96 ${30 + line}S150 ${34 + line * 4} 192 ${30 + line * 7}`}
          />
        ))}
        {LINES.map((line) => (
          <path
            key={line}
            opacity={0.45}
            d={`M${52 + line * 3} 0C${56 + line * 3} 14 74 ${24 + line} 96 ${30 + line}`}
          />
        ))}
        {LINES.map((line) => (
          <path
            key={line}
            opacity={0.45}
            d={`M192 ${2 + line * 3}C150 ${6 + line * 3} 134 ${24 + line} 96 ${30 + line}`}
          />
        ))}
      </g>
    </svg>
  )
}
