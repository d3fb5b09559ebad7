/** The element of a message in the conversation. */
export const messageElement = (id: string) => `message-${id}`

/** Brings a message into sight and takes the focus there. @returns whether it is on this page, and shown */
export function showMessage(id: string): boolean {
  const element = document.getElementById(messageElement(id))
  if (!element?.offsetParent) return false
  element.scrollIntoView({ block: 'center' })
  element.focus({ preventScroll: true })
  return true
}
