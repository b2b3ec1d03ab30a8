/** Addresses of receptions; a leaf that imports nothing, so that any page may link here. */
export const receptionsPath = '/receptions'
export const newReceptionPath = '/receptions/new'
export const newRefusalPath = '/receptions/refusals/new'
export const refusalsPath = '/receptions/refusals'
export const receptionPath = (id: string) => `/receptions/${id}`
export const receptionReceiptPath = (id: string) => `/receptions/${id}/receipt`
export const conclusionPath = (id: string) => `/receptions/${id}/conclusion`
export const coordinationPath = (id: string) => `/receptions/${id}/coordination`
export const letterFromReceptionPath = (id: string) => `/letters/new?reception=${id}`
export const openingPath = (id: string) => `/receptions/${id}/vault-openings`
export const receptionFilePath = (id: string, fileId: string) => `/receptions/${id}/files/${fileId}`
