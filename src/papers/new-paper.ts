import type { Context } from '../context.ts'
import { newId } from '../id.ts'
import type { Paper } from '../letters/index.ts'

/** What is decided of a paper before anybody signs it. */
export type PaperParts = Pick<Paper, 'code' | 'contentNo' | 'symbol' | 'effect'> &
  Partial<Pick<Paper, 'id' | 'note' | 'fields' | 'form' | 'template' | 'identity'>>

/** A paper that the actor hands in: without number, date and signer. */
export function newPaper(context: Context, parts: PaperParts): Paper {
  return {
    id: newId(),
    year: null,
    no: null,
    on: null,
    signer: null,
    signerName: null,
    signerPost: null,
    status: 'awaitingSignature',
    submittedBy: context.actor.id,
    submittedByName: context.actor.name,
    submittedAt: context.now,
    note: null,
    fields: {},
    form: null,
    template: null,
    identity: 'none',
    sheetHash: null,
    copyHash: null,
    registerId: null,
    ...parts,
  }
}
