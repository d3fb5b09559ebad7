/** Addresses of this feature, without their locale. */
export const roomsPath = '/rooms'

export const roomPath = (id: string) => `${roomsPath}/${id}`
