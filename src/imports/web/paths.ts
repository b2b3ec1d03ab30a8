/** Addresses of imports; a leaf that imports nothing. */
export const importsPath = '/admin/imports'
export const waitingBodiesPath = '/admin/imports/bodies'
export const importPath = (id: string) => `/admin/imports/${id}`
export const importColumnsPath = (id: string) => `/admin/imports/${id}/columns`
export const importFailedRowsPath = (id: string) => `/admin/imports/${id}/failed-rows`
export const importReversalPath = (id: string) => `/admin/imports/${id}/reversal`
