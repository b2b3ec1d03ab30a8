/** Addresses of administration; a leaf that imports nothing. */
export const adminPath = '/admin'
export const accountsPath = '/admin/accounts'
export const newAccountPath = '/admin/accounts/new'
export const accountPath = (id: string) => `/admin/accounts/${id}`
export const deactivationPath = (id: string) => `/admin/accounts/${id}/deactivation`
export const officePath = '/admin/office'
export const newOfficeBelowPath = '/admin/office/below/new'
export const auditPath = '/admin/audit'
export const failedEventsPath = '/admin/failed-events'
export const failedEventTriesPath = '/admin/failed-events/tries'
export const openingsPath = '/vault-openings'
