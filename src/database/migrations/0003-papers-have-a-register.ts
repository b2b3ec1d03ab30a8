import mongoose from 'mongoose'
import type { Migration } from '../migrate.ts'

interface OldPaper {
  id: string
  code: string
  contentNo: number
  year: number | null
  no: number | null
  symbol: string
  on: string | null
  signer: string | null
  signerName: string | null
  status: string
  why?: string | null
  registerId?: string | null
}

interface OldLetter {
  _id: string
  office: string
  secret: boolean
  papers: OldPaper[]
}

/** What a paper has that was issued before its text was kept. */
const before = {
  signerPost: null,
  fields: {},
  form: null,
  template: null,
  identity: 'none',
  sheetHash: null,
  copyHash: null,
  registerId: null,
}

/**
 * The numbers of letters' papers stand in one register for every kind of record from now on: those given before become
 * its first lines, under the id of their paper. Papers, visits and feedback get the fields that issuing reads.
 */
export const fillOutgoing: Migration = {
  name: '0003-papers-have-a-register',
  run: async (at) => {
    const { connection } = mongoose
    const noPapers = { papers: { $exists: false } }
    await connection.collection('receptions').updateMany(noPapers, { $set: { papers: [], waitingPapers: 0 } })
    await connection.collection('feedback').updateMany(noPapers, { $set: { papers: [], waitingPapers: 0 } })
    const letters = connection.collection<OldLetter>('letters')
    const outgoing = connection.collection<{ _id: string }>('outgoing')
    for await (const letter of letters.find({ 'papers.0': { $exists: true } })) {
      const papers = letter.papers.map((paper) => ({
        ...before,
        ...paper,
        registerId: paper.registerId ?? (paper.no === null ? null : paper.id),
      }))
      for (const paper of papers)
        if (paper.registerId === paper.id)
          await outgoing.replaceOne({ _id: paper.id }, lineOf(letter, paper, at), { upsert: true })
      const waitingPapers = papers.filter((paper) => paper.status === 'awaitingSignature').length
      await letters.updateOne({ _id: letter._id }, { $set: { papers, waitingPapers } })
    }
  },
}

function lineOf({ _id, office, secret }: OldLetter, paper: OldPaper, at: Date) {
  return {
    _id: paper.id,
    office,
    year: paper.year,
    no: paper.no,
    symbol: paper.symbol,
    code: paper.code,
    form: null,
    subject: { kind: 'letter', id: _id, contentNo: paper.contentNo },
    paperId: paper.id,
    heldBy: paper.id,
    secret,
    identity: 'none',
    on: paper.on ?? '',
    signer: paper.signer ?? '',
    signerName: paper.signerName ?? '',
    signerPost: null,
    status: paper.status === 'cancelled' ? 'cancelled' : 'issued',
    why: paper.why ?? null,
    lost: null,
    sheet: null,
    sealedSheet: null,
    sheetHash: null,
    template: null,
    uncopied: false,
    files: { pdf: null, docx: null, scan: null },
    earlierScans: [],
    createdAt: at,
  }
}
