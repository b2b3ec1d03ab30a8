import { sightOf } from '../access/secrecy.ts'
import type { Context } from '../context.ts'
import type { Content, Letter, Paper } from '../letters/index.ts'
import { LetterModel, lettersChosen, pageSize } from '../letters/index.ts'

/** A paper that waits for its signature. */
export interface WaitingPaper {
  letter: Letter
  content: Content
  paper: Paper
}

/** The papers that wait for a signature, the earliest legal due date first. */
export async function waitingPapers(context: Context): Promise<WaitingPaper[]> {
  const filter = lettersChosen(context.actor, { open: true, states: ['awaitingSignature'] }, context.today)
  const letters = await LetterModel.find(filter, { history: 0, files: 0, search: 0 })
    .sort({ dueOrder: 1, _id: 1 })
    .limit(pageSize)
    .lean<Letter[]>()
  return letters.filter((letter) => sightOf(context.actor, letter) === 'full').flatMap(waitingIn)
}

function waitingIn(letter: Letter): WaitingPaper[] {
  return letter.papers.flatMap((paper) => {
    const content = letter.contents.find((one) => one.no === paper.contentNo)
    return paper.status === 'awaitingSignature' && content ? [{ letter, content, paper }] : []
  })
}
