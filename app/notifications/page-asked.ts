/** The page that an address asks for, from 1; the first one where it asks for none or for nonsense. */
export function pageAsked({ searchParams }: URL): number {
  const page = searchParams.get('page') ?? ''
  return /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1
}
