let accepting = false

/** Whether the socket server takes connections; part of `/readyz`. */
export function acceptsSockets(): boolean {
  return accepting
}

export function setAcceptsSockets(value: boolean): void {
  accepting = value
}
