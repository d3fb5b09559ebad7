/** Where somebody writes: a browser may be shared. */
export const placeOf = (userId: string, roomId: string): string => `${userId} ${roomId}`

/** Keeps something for each place in the tab, also across a reload. */
export function keptInTab(what: string) {
  const keyOf = (place: string) => `${what} ${place}`
  return {
    read: (place: string): string => sessionStorage.getItem(keyOf(place)) ?? '',
    /** Nothing for what is empty. */
    write(place: string, text: string): void {
      if (text) sessionStorage.setItem(keyOf(place), text)
      else sessionStorage.removeItem(keyOf(place))
    },
  }
}
