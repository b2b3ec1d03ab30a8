/** Addresses of letters; a leaf that imports nothing, so that any page may link here. */
export const queuePath = '/queue'
export const lettersPath = '/letters'
export const newLetterPath = '/letters/new'
export const exportPath = '/letters/export'
export const newAssignmentPath = '/letters/assignments/new'
export const letterPath = (id: string) => `/letters/${id}`
export const letterTabPath = (
  id: string,
  tab: 'contents' | 'files' | 'papers' | 'returns' | 'messages' | 'deadlines' | 'history',
) => `/letters/${id}/${tab}`
export const classificationPath = (id: string, contentNo: number) =>
  `/letters/${id}/contents/${contentNo}/classification`
export const withdrawalPath = (id: string, contentNo: number) => `/letters/${id}/contents/${contentNo}/withdrawal`
export const receiptPath = (id: string) => `/letters/${id}/receipt`
export const supplementPath = (id: string) => `/letters/${id}/supplement`
export const supplementDecisionPath = (id: string, supplementId: string, how: 'acceptance' | 'refusal') =>
  `/letters/${id}/supplement/${supplementId}/${how}`
export const supplementFilePath = (id: string, fileId: string) => `/letters/${id}/supplement/files/${fileId}`
export const filePath = (id: string, fileId: string) => `/letters/${id}/files/${fileId}`
export const correctionPath = (id: string) => `/letters/${id}/correction`
export const linksPath = (id: string) => `/letters/${id}/links`
export const linkRemovalPath = (id: string, linkId: string) => `/letters/${id}/links/${linkId}/removal`
export const vaultOpeningsPath = (id: string) => `/letters/${id}/vault-openings`
export const extractReadingsPath = (id: string) => `/letters/${id}/extract-readings`
