import type { Actor } from '../access/actor.ts'
import type { Letter } from './letter.ts'
import { LetterModel } from './letter.ts'
import type { LetterChoice } from './letter-choice.ts'
import { lettersChosen } from './letter-choice.ts'

/** What an export reads of a letter: derived fields, never a whole letter. */
export type ExportedLetter = Pick<
  Letter,
  | '_id'
  | 'office'
  | 'no'
  | 'year'
  | 'receivedOn'
  | 'kinds'
  | 'secret'
  | 'secretTaker'
  | 'assignee'
  | 'assigneeName'
  | 'agencies'
  | 'agencyName'
  | 'state'
  | 'eligibility'
  | 'nextDue'
  | 'closedOn'
  | 'row'
>

const fields = {
  office: 1,
  no: 1,
  year: 1,
  receivedOn: 1,
  kinds: 1,
  secret: 1,
  secretTaker: 1,
  assignee: 1,
  assigneeName: 1,
  agencies: 1,
  agencyName: 1,
  state: 1,
  eligibility: 1,
  nextDue: 1,
  closedOn: 1,
  row: 1,
} as const

/** Every letter of a choice, newest first, one at a time from a cursor: however many, they never stand in memory. */
export async function* lettersOf(actor: Actor, choice: LetterChoice, today: string): AsyncGenerator<ExportedLetter> {
  const cursor = LetterModel.find(lettersChosen(actor, choice, today), fields)
    .sort({ receivedOn: -1, _id: -1 })
    .lean<ExportedLetter>()
    .cursor({ batchSize: 500 })
  for await (const letter of cursor) yield letter as ExportedLetter
}
