/** Addresses of drafts; a leaf that imports nothing. */
export const draftPath = (form: string) => `/drafts/${form}`
export const draftRemovalPath = (form: string) => `/drafts/${form}/removal`
