/** Addresses of this feature, without their locale. */
export const notificationsPath = '/account/notifications'

/** Where a form marks everything as read. */
export const readingPath = `${notificationsPath}/reading`

/** Where a form, or following its link, marks one as read. */
export const notificationReadingPath = (id: string) => `${notificationsPath}/${id}/reading`
