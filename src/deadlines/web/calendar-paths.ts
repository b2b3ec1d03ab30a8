/** Addresses of the working calendar and of the readings of an office; a leaf that imports nothing. */
export const calendarPath = '/calendar'
export const calendarPreviewPath = '/calendar/previews'
export const calendarChangesPath = '/calendar/changes'
export const calendarChangePath = (id: string) => `/calendar/changes/${id}`
export const positionsPath = '/calendar/positions'
export const positionPath = (setting: string) => `/calendar/positions/${setting}`
