/** Address of the search; a leaf that imports nothing. */
export const searchPath = '/search'
