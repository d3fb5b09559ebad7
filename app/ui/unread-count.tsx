const MOST = 99

/** On the corner of an icon; whatever it belongs to says the number in words. */
export function UnreadCount({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <span
      aria-hidden="true"
      className="absolute start-3.5 -top-2 min-w-5 rounded-full bg-kapok px-1 text-center text-xs leading-5 font-semibold text-on-colour"
    >
      {count > MOST ? `${MOST}+` : count}
    </span>
  )
}
