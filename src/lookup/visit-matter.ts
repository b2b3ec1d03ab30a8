import type { Reception } from '../receptions/index.ts'
import type { Matter } from './matter.ts'
import { done, dueOf, later, now } from './matter.ts'

/** How far a visit is: it was held, and it is answered or the answer is still owed. */
export function matterOfVisit(visit: Pick<Reception, 'on' | 'outcome' | 'answer' | 'clock'>): Matter {
  const isOwed = visit.clock !== null && visit.clock.stopped === null
  const answeredOn = visit.answer?.on ?? visit.clock?.stopped?.on ?? visit.on
  return {
    no: 1,
    state: isOwed ? 'preparing' : 'answered',
    ended: isOwed ? null : endOf(visit),
    stages: [
      done('received', visit.on),
      ...(isOwed ? [now('chosen', null), later('answered')] : [done('answered', answeredOn)]),
    ],
    holder: null,
    promise: isOwed && visit.clock ? dueOf(visit.clock) : null,
  }
}

function endOf({ outcome, answer }: Pick<Reception, 'outcome' | 'answer'>): Matter['ended'] {
  if (answer) return 'answered'
  switch (outcome) {
    case 'guided':
      return 'guided'
    case 'letterTaken':
      return 'letterTaken'
    case 'refused':
      return 'visitRefused'
    default:
      return 'answeredAtOnce'
  }
}
