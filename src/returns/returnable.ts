import type { PlainDate } from '../law/index.ts'
import type { Content, Letter, Paper } from '../letters/index.ts'
import { isWrittenToSender, numberOfPaper } from '../papers/index.ts'

/** A paper or a result that the writer is to get. */
export interface Returnable {
  /** The paper's id; `settlement 1`, `result 1 2` for documents of other registers. */
  key: string
  /** Code of law/README § 6; null for a document of another register. */
  code: string | null
  documentNo: string
  on: PlainDate
  contentNo: number
}

/** Everything of a letter that goes to its writer, oldest first. */
export function returnablesOf(letter: Pick<Letter, 'papers' | 'contents'>): Returnable[] {
  const papers = letter.papers.filter(isForWriter).map(ofPaper)
  const numbers = new Set(letter.papers.filter(isNumbered).map(numberOfPaper))
  const others = letter.contents.flatMap(resultsOf).filter(({ documentNo }) => !numbers.has(documentNo))
  return [...papers, ...others].toSorted((a, b) => a.on.localeCompare(b.on))
}

/** What of it nobody has prepared yet. */
export function unreturned(letter: Pick<Letter, 'papers' | 'contents' | 'returns'>): Returnable[] {
  const taken = new Set(letter.returns?.flatMap((one) => one.papers))
  return returnablesOf(letter).filter(({ key }) => !taken.has(key))
}

function isForWriter(paper: Paper): boolean {
  return isNumbered(paper) && paper.status === 'signed' && isWrittenToSender(paper.code)
}

function isNumbered(paper: Paper): boolean {
  return paper.no !== null && paper.on !== null
}

function ofPaper(paper: Paper): Returnable {
  return {
    key: paper.id,
    code: paper.code,
    documentNo: numberOfPaper(paper),
    on: paper.on ?? '',
    contentNo: paper.contentNo,
  }
}

/** The decision or answer of the matter, where another register numbered it; a denunciation's writer gets a notice. */
function resultsOf(content: Content): Returnable[] {
  if (content.kind === 'denunciation') return []
  const { settlement, no } = content
  const own = settlement
    ? [{ key: `settlement ${no}`, code: null, documentNo: settlement.documentNo, on: settlement.on, contentNo: no }]
    : []
  const bodies = content.transfers.flatMap((leg) =>
    leg.result?.documentNo
      ? [
          {
            key: `result ${no} ${leg.no}`,
            code: null,
            documentNo: leg.result.documentNo,
            on: leg.result.on,
            contentNo: no,
          },
        ]
      : [],
  )
  return [...own, ...bodies]
}
