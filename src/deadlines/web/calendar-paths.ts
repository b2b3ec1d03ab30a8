/** Addresses of the working calendar; a leaf that imports nothing. */
export const calendarPath = '/calendar'
export const calendarPreviewPath = '/calendar/previews'
export const calendarChangesPath = '/calendar/changes'
export const calendarChangePath = (id: string) => `/calendar/changes/${id}`
