/** Addresses of the first run; a leaf that imports nothing. */
export const setupPath = '/setup'
export const setupCalendarPath = '/setup/calendar'
export const setupStaffPath = '/setup/staff'
export const setupLinkPath = (token: string) => `/setup/${token}`
