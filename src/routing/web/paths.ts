/** Addresses of transfers, urging and settlement; a leaf that imports nothing. */
export const newTransferPath = (id: string, contentNo: number) => `/letters/${id}/contents/${contentNo}/transfers/new`
export const transfersPath = (id: string, contentNo: number) => `/letters/${id}/contents/${contentNo}/transfers`
export const transferPath = (id: string, contentNo: number, transferNo: number) =>
  `/letters/${id}/contents/${contentNo}/transfers/${transferNo}`
export const transferActPath = (
  id: string,
  contentNo: number,
  transferNo: number,
  act: 'acknowledgement' | 'progress' | 'result' | 'return',
) => `${transferPath(id, contentNo, transferNo)}/${act}`
export const newUrgingsPath = '/letters/urgings/new'
export const urgingsPath = '/letters/urgings'
export const settlementPath = (id: string, contentNo: number) => `/letters/${id}/contents/${contentNo}/settlement`
