import type { Law } from '../../law/index.ts'
import type { Content, Letter } from '../../letters/index.ts'
import type { Typed } from '../../web/form.ts'
import type { Classification } from '../classification.ts'
import type { CompetenceProposal } from '../competence-proposal.ts'

/** What the card of a proposal is made of. */
export interface ShowingProposal {
  letter: Letter
  content: Content
  law: Law
  classification: Classification
  competence: CompetenceProposal
  may: boolean
  typed: Typed
}
