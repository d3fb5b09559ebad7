/** Buttons beside the list belong to its form by this id. */
export const LIST_FORM = 'own-list-form'
