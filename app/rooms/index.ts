/** Addresses of this feature, without their locale. */
export const roomsPath = '/rooms'

export const roomPath = (id: string) => `${roomsPath}/${id}`

/** Everything said in it, as a file: a link for the browser, not for the router. */
export const roomExportPath = (id: string) => `${roomPath(id)}/export`

export const messagePath = (roomId: string, id: string) => `${roomPath(roomId)}/messages/${id}`
