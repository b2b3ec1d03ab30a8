/** Addresses of people; a leaf that imports nothing. */
export const personPath = (key: string) => `/people?${new URLSearchParams({ key })}`
export const personHistoryPath = '/people/history'
