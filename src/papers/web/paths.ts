/** Addresses of papers; a leaf that imports nothing. Without a code: the paper that carries the decision out. */
export const newPaperPath = (id: string, contentNo: number, code?: string) =>
  `/letters/${id}/contents/${contentNo}/papers/new${code ? `?code=${code}` : ''}`
export const papersPath = (id: string, contentNo: number) => `/letters/${id}/contents/${contentNo}/papers`
export const toSignPath = '/papers/to-sign'
export const signaturePath = (id: string, paperId: string) => `/letters/${id}/papers/${paperId}/signature`
export const sendingBackPath = (id: string, paperId: string) => `/letters/${id}/papers/${paperId}/sending-back`
export const cancellationPath = (id: string, paperId: string) => `/letters/${id}/papers/${paperId}/cancellation`
