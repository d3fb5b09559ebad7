/** Drawn on a 24-unit grid with one stroke, like the rivers. */
const PATHS = {
  rooms: 'M4 5h16v11H9l-5 4V5Z',
  news: 'M5 4h11v16H5zM16 9h3v9a2 2 0 0 1-3 2M8 8h5M8 12h5M8 16h5',
  directory: 'M4 20V9l8-5 8 5v11M4 20h16M9 20v-6h6v6',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4 21c1-5 4-7 8-7s7 2 8 7',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM16 16l5 5',
  close: 'M6 6l12 12M18 6 6 18',
  back: 'M15 5l-7 7 7 7',
  down: 'M12 5v14M6 13l6 6 6-6',
  up: 'M12 19V5M6 11l6-6 6 6',
  top: 'M5 4h14M12 20V8M6 14l6-6 6 6',
  grip: 'M9 6h.1M15 6h.1M9 12h.1M15 12h.1M9 18h.1M15 18h.1',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 11v5M12 7.5v.5',
  check: 'M5 12.5l5 5 9-11',
  send: 'M4 12h14M12 5l7 7-7 7',
  menu: 'M4 7h16M4 12h16M4 17h16',
  more: 'M5.5 12h.01M12 12h.01M18.5 12h.01',
  pin: 'M9 4h6l-1 6 3 3H7l3-3-1-6ZM12 13v7',
  reply: 'M10 6l-6 5 6 5v-3.5c5 0 8 1.5 10 5 0-6-4-9-10-9V6Z',
  file: 'M6 3h8l5 5v13H6zM14 3v5h5',
  clip: 'M19 11.5l-7.8 7.8a4.6 4.6 0 0 1-6.5-6.5l8.2-8.2a3.1 3.1 0 0 1 4.4 4.4l-8 8a1.5 1.5 0 0 1-2.2-2.2l7.2-7.2',
  bell: 'M6 16V11a6 6 0 0 1 12 0v5l2 2H4l2-2ZM10 21h4',
  keyboard: 'M3 6h18v12H3zM7 10h.5M12 10h.5M17 10h.5M8 14h8',
} as const

export type IconName = keyof typeof PATHS

/** Never the only carrier of a meaning: a label stands beside it or on its control. */
export function Icon({ name, className = 'size-6' }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={className}
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
