/** Addresses of apologies for dates that are not kept; a leaf that imports nothing. */
export const apologiesPath = '/late'
export const apologyPath = (id: string) => `/late/${id}`
export const publishedPath = '/xin-loi'
