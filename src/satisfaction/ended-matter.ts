import type { PlainDate } from '../law/index.ts'
import { addDays } from '../law/index.ts'
import type { Letter } from '../letters/index.ts'
import { currentTransfer, numberOf } from '../letters/index.ts'
import type { Reception } from '../receptions/index.ts'
import { receptionNumber } from '../receptions/index.ts'
import type { Subject } from '../subject.ts'
import type { Survey } from './survey.ts'

/** So long after its end a matter can be rated, in days. */
export const ratedDays = 60

/** A record that can be rated: of feedback, which is given without a receipt, nobody is asked. */
export type RatedSubject = Exclude<Subject, { kind: 'feedback' }>

/** What a survey keeps of the matter that it is about. */
export type RatedMatter = Pick<Survey, 'office' | 'subject' | 'kind' | 'field' | 'agency'>

/** Whether a trace of the record may stand outside of itself: never of a denunciation, nor of a row of a register. */
export function mayBeRated({ record }: RatedSubject): boolean {
  return !record.secret && !record.imported && !record.removed
}

/** The matter of a record that has ended lately with an answer of ours, or null. Pure. */
export function endedMatter(subject: RatedSubject, today: PlainDate): RatedMatter | null {
  if (!mayBeRated(subject)) return null
  const endedOn = subject.kind === 'letter' ? endOfLetter(subject.record) : endOfVisit(subject.record)
  if (!endedOn || addDays(endedOn, ratedDays) < today) return null
  return subject.kind === 'letter' ? matterOfLetter(subject.record) : matterOfVisit(subject.record)
}

/** A letter that its writer took back, or that went on as part of another, had no answer of its own. */
function endOfLetter({ open, closedOn, contents }: Letter): PlainDate | null {
  const answered = contents.some(({ closed }) => closed && !['withdrawn', 'joined'].includes(closed.why))
  return !open && answered ? closedOn : null
}

/** Of a visit whose letter was taken the letter is rated; a refusal is complained of, not rated. */
function endOfVisit({ open, outcome, answer, on }: Reception): PlainDate | null {
  if (open || ['refused', 'letterTaken'].includes(outcome)) return null
  return answer?.on ?? on
}

function matterOfLetter(letter: Letter): RatedMatter | null {
  const [first] = letter.contents
  if (!first || first.kind === 'denunciation') return null
  const leg = letter.contents.map(currentTransfer).findLast((one) => one !== null)
  return {
    office: letter.office,
    subject: { kind: 'letter', id: letter._id, number: numberOf(letter) },
    kind: first.kind,
    field: first.field,
    agency: leg ? { agency: leg.agency, name: leg.agencyName } : null,
  }
}

function matterOfVisit(visit: Reception): RatedMatter | null {
  const [first] = visit.contents
  if (!first || first.kind === 'denunciation') return null
  return {
    office: visit.office,
    subject: { kind: 'reception', id: visit._id, number: receptionNumber(visit) },
    kind: first.kind,
    field: first.field,
    agency: null,
  }
}
