/** Addresses of this feature, without their locale. */
export const roomsPath = '/rooms'

export const roomPath = (id: string) => `${roomsPath}/${id}`

/** Everything said in it, as a file: a link for the browser, not for the router. */
export const roomExportPath = (id: string) => `${roomPath(id)}/export`

/** What was sent there besides words. */
export const roomFilesPath = (id: string) => `${roomPath(id)}/files`

/** Where files for it are uploaded: for requests, not for the router. */
export const roomUploadsPath = (id: string) => `${roomPath(id)}/uploads`

export const messagePath = (roomId: string, id: string) => `${roomPath(roomId)}/messages/${id}`
