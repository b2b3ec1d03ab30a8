export { DraftModel } from './draft.ts'
export type { DraftValues } from './drafts.ts'
export { draftOf, dropDraft, saveDraft } from './drafts.ts'
