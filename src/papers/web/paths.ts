/** Addresses of papers; a leaf that imports nothing. */

/** A record that a paper is about. */
interface Owner {
  kind: 'letter' | 'reception' | 'feedback'
  id: string
}

const rooms = { letter: 'letters', reception: 'receptions', feedback: 'feedback' } as const
const withCode = (code?: string) => (code ? `?code=${code}` : '')

/** Without a code: the paper that carries the decision out. */
export const newPaperPath = (id: string, contentNo: number, code?: string) =>
  `/letters/${id}/contents/${contentNo}/papers/new${withCode(code)}`
export const papersPath = (id: string, contentNo: number) => `/letters/${id}/contents/${contentNo}/papers`
export const newRecordPaperPath = (owner: Owner, code?: string) => `${ownerPath(owner)}/papers/new${withCode(code)}`
export const recordPapersPath = (owner: Owner) => `${ownerPath(owner)}/papers`
export const toSignPath = '/papers/to-sign'
export const signaturesPath = '/papers/signatures'
export const outgoingPath = '/papers/register'
export const outgoingExportPath = '/papers/register/export'
export const ownerPath = ({ kind, id }: Owner) => `/${rooms[kind]}/${id}`
const paperPath = (owner: Owner, paperId: string, part: string) => `${ownerPath(owner)}/papers/${paperId}/${part}`
export const signaturePath = (owner: Owner, paperId: string) => paperPath(owner, paperId, 'signature')
export const sendingBackPath = (owner: Owner, paperId: string) => paperPath(owner, paperId, 'sending-back')
export const cancellationPath = (owner: Owner, paperId: string) => paperPath(owner, paperId, 'cancellation')
export const paperFilePath = (owner: Owner, paperId: string, as: 'pdf' | 'docx' | 'scan') =>
  paperPath(owner, paperId, `files/${as}`)
export const paperPreviewPath = (owner: Owner, paperId: string, as: 'pdf' | 'docx') =>
  paperPath(owner, paperId, `preview/${as}`)
export const scanPath = (owner: Owner, paperId: string) => paperPath(owner, paperId, 'scan')
