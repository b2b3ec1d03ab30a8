import type { Content } from './content.ts'
import type { LetterFacts } from './letter.ts'
import type { LetterState } from './state.ts'
import { stateOfContent } from './state.ts'

/** What should be done next; the words are `letters.nextAct.<code>`. */
export const nextActs = [
  'assign',
  'classify',
  'continueClassifying',
  'checkSupplement',
  'prepareTransfer',
  'prepareGuidance',
  'prepareAcceptance',
  'prepareRefusal',
  'prepareFiling',
  'preparePaper',
  'revisePaper',
  'awaitSignature',
  'followUp',
  'settle',
  'resume',
  'none',
] as const
export type NextAct = (typeof nextActs)[number]

/** The one act that brings the least advanced open content on. */
export function nextActOf(letter: LetterFacts, state: LetterState): { code: NextAct; contentNo: number } {
  const content =
    letter.contents.find((one) => !one.closed && stateOfContent(one, letter.papers) === state) ?? letter.contents[0]
  if (!content || state === 'closed') return { code: 'none', contentNo: content?.no ?? 1 }
  return { code: actFor(letter, content, state), contentNo: content.no }
}

function actFor(letter: LetterFacts, content: Content, state: LetterState): NextAct {
  switch (state) {
    case 'registered':
      return letter.assignee ? 'classify' : 'assign'
    case 'classifying':
      return 'continueClassifying'
    case 'awaitingSupplement':
      return 'checkSupplement'
    case 'awaitingSignature':
      return 'awaitSignature'
    case 'withAgency':
      return 'followUp'
    case 'inSettlement':
      return wasSentBack(letter, content) ? 'revisePaper' : 'settle'
    case 'suspended':
      return 'resume'
    default:
      return wasSentBack(letter, content) ? 'revisePaper' : afterDecision(content)
  }
}

/** The manager sent the last paper of the content back. */
function wasSentBack({ papers }: LetterFacts, content: Content): boolean {
  return papers.findLast((paper) => paper.contentNo === content.no)?.status === 'sentBack'
}

function afterDecision(content: Content): NextAct {
  switch (content.decision?.handling) {
    case 'transfer':
    case 'carryOutInstruction':
    case 'passInformation':
    case 'passToFeedback':
    case 'directSubordinate':
    case 'returnToForwarder':
      return 'prepareTransfer'
    case 'guide':
    case 'guideToComplete':
    case 'splitContents':
      return 'prepareGuidance'
    case 'proposeAcceptance':
    case 'proposeSettlement':
    case 'proposeInspection':
    case 'takeOver':
    case 'reopen':
      return 'prepareAcceptance'
    case 'refuse':
    case 'notReopen':
    case 'terminate':
      return 'prepareRefusal'
    case 'fileAway':
    case 'joinAndFile':
      return 'prepareFiling'
    default:
      return 'preparePaper'
  }
}
