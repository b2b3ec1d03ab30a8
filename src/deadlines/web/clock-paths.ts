/** Addresses of the clocks of a letter; a leaf that imports nothing. */
export const deadlinesPath = (letterId: string) => `/letters/${letterId}/deadlines`
export const deadlinesPrintPath = (letterId: string) => `/letters/${letterId}/deadlines/print`

export type ClockAct = 'extensions' | 'suspensions' | 'resumptions'
const clockPath = (letterId: string, contentNo: number, clock: string) =>
  `/letters/${letterId}/contents/${contentNo}/clocks/${clock}`
export const newClockActPath = (letterId: string, contentNo: number, clock: string, act: ClockAct) =>
  `${clockPath(letterId, contentNo, clock)}/${act}/new`
export const clockActPath = (letterId: string, contentNo: number, clock: string, act: ClockAct) =>
  `${clockPath(letterId, contentNo, clock)}/${act}`
