/** Addresses of the catalogue of agencies; a leaf that imports nothing. */
export const agenciesPath = '/admin/agencies'
export const newAgencyPath = '/admin/agencies/new'
export const agencyPath = (id: string) => `/admin/agencies/${id}`
