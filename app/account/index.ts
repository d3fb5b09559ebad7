/** Addresses of this feature, without their locale. */
const accountPath = '/account'

/** Which mail one gets. */
export const mailPath = `${accountPath}/mail`

/** Where one asks for the letter that proves one's address. */
export const confirmationPath = `${accountPath}/confirmation`
