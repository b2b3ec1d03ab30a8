import type { FactName, FactValue } from '../../law/index.ts'
import type { Content, Letter } from '../../letters/index.ts'
import type { FieldBase } from '../../web/form.ts'
import type { QuestionLine } from './question-order.ts'

/** What the system would answer, and why; the officer confirms it. */
export interface ProposedAnswer {
  value: FactValue | null
  hint: string
}

export interface ShowingQuestions {
  letter: Letter
  content: Content
  lines: QuestionLine[]
  /** Who answered, by account id. */
  names: Map<string, string>
  proposals: Partial<Record<FactName, ProposedAnswer>>
  /** A field of the question as typed, with what is wrong with it. */
  field: (path: string, given?: string) => FieldBase
  may: boolean
  /** The proposal can be taken: then that is the primary act. */
  complete: boolean
}
