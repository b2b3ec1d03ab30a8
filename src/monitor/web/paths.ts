/** Address of the monitor; a leaf that imports nothing. */
export const monitorPath = '/monitor'
