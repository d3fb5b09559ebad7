interface AvatarProps {
  name: string
  /** From `partyColour`. */
  colour: string
  className?: string
}

/** The initial on the party's colour; the name always stands beside it. */
export function Avatar({ name, colour, className = 'size-10 text-lg' }: AvatarProps) {
  const [initial = ''] = name.trim()
  return (
    <span
      aria-hidden="true"
      className={`grid shrink-0 place-items-center rounded-[0.625rem] font-serif leading-none font-semibold text-on-colour select-none ${colour} ${className}`}
    >
      {initial.toLocaleUpperCase()}
    </span>
  )
}
