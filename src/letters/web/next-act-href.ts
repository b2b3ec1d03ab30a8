import type { Action } from '../../access/policies.ts'
import { newPaperPath } from '../../papers/web/paths.ts'
import { newTransferPath, settlementPath } from '../../routing/web/paths.ts'
import type { NextAct } from '../next-act.ts'
import { classificationPath, letterTabPath, newAssignmentPath, supplementPath } from './paths.ts'

/** The page on which a next act is done; one table for queue and record. */
export function actHref(id: string, code: NextAct, contentNo: number): string | null {
  switch (code) {
    case 'assign':
      return `${newAssignmentPath}?selected=${id}`
    case 'classify':
    case 'continueClassifying':
      return classificationPath(id, contentNo)
    case 'checkSupplement':
      return supplementPath(id)
    case 'prepareTransfer':
      return newTransferPath(id, contentNo)
    case 'prepareGuidance':
    case 'prepareAcceptance':
    case 'prepareRefusal':
    case 'prepareFiling':
    case 'preparePaper':
      return newPaperPath(id, contentNo)
    case 'settle':
      return settlementPath(id, contentNo)
    case 'resume':
      return `${letterTabPath(id, 'deadlines')}#acts`
    case 'followUp':
      return `${letterTabPath(id, 'contents')}#content-${contentNo}`
    case 'revisePaper':
    case 'awaitSignature':
      return letterTabPath(id, 'papers')
    case 'none':
      return null
  }
}

export function actPermission(code: NextAct): Action {
  switch (code) {
    case 'assign':
      return 'letters.assign'
    case 'resume':
      return 'deadlines.resume'
    case 'followUp':
      return 'routing.urge'
    case 'prepareTransfer':
      return 'routing.transfer'
    case 'settle':
      return 'routing.settle'
    case 'classify':
    case 'continueClassifying':
    case 'checkSupplement':
      return 'eligibility.decide'
    default:
      return 'papers.submit'
  }
}
