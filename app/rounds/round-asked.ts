/** Which round an address asks for; the first one where it names none. @throws Response 404 for any other number */
export function roundAsked(url: string): 1 | 2 {
  const asked = new URL(url).searchParams.get('round') ?? '1'
  if (asked !== '1' && asked !== '2') throw new Response(null, { status: 404 })
  return asked === '1' ? 1 : 2
}
