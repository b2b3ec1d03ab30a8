/** Addresses of letters; a leaf that imports nothing, so that any page may link here. */
export const queuePath = '/queue'
export const lettersPath = '/letters'
export const newLetterPath = '/letters/new'
export const letterPath = (id: string) => `/letters/${id}`
export const letterTabPath = (id: string, tab: 'contents' | 'files' | 'papers' | 'deadlines' | 'history') =>
  `/letters/${id}/${tab}`
export const classificationPath = (id: string, contentNo: number) =>
  `/letters/${id}/contents/${contentNo}/classification`
export const receiptPath = (id: string) => `/letters/${id}/receipt`
export const filePath = (id: string, fileId: string) => `/letters/${id}/files/${fileId}`
