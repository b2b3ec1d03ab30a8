import type { FeedbackChoice } from '../feedback/index.ts'
import type { LetterChoice } from '../letters/index.ts'
import type { ReceptionChoice } from '../receptions/index.ts'
import type { Period } from './period.ts'

/** The rows that a figure counts: the same choice counts them and opens their list. */
export type FigureRows =
  | { of: 'letters'; choice: LetterChoice }
  /** `sum`: the people of the visits, instead of the visits. */
  | { of: 'receptions'; choice: ReceptionChoice; sum?: 'headcount' }
  | { of: 'feedback'; choice: FeedbackChoice }

/** A figure of the report: its place in the result, how deep it is indented, its rows in a period. */
export interface FigureDefinition {
  /** Path in the object of figures: also `figures.label.<key>` and `figures.counting.<key>`. */
  key: string
  /** Part of another figure. */
  part?: boolean
  /** Only on the page: not in the object that a report is compared with. */
  pageOnly?: boolean
  rows: (period: Period) => FigureRows
}

export const figureGroups = ['receptions', 'letters', 'feedbackOnProcedures'] as const
export type FigureGroup = (typeof figureGroups)[number]

const visits =
  (choice: ReceptionChoice, sum?: 'headcount') =>
  ({ from, to }: Period): FigureRows => ({
    of: 'receptions',
    choice: { ...choice, from, to },
    sum,
  })

const letters =
  (choice: LetterChoice) =>
  ({ from, to }: Period): FigureRows => ({
    of: 'letters',
    choice: { ...choice, receivedFrom: from, receivedTo: to },
  })

const feedback =
  (choice: FeedbackChoice) =>
  ({ from, to }: Period): FigureRows => ({
    of: 'feedback',
    choice: { ...choice, receivedFrom: from, receivedTo: to },
  })

/**
 * Every figure, in the order of the report. Eligible are the outcomes eligible, eligibleNotOurs and notAcceptable
 * (law/README § 4); contents count once for each letter and kind, so they may exceed the letters.
 */
export const figures: readonly FigureDefinition[] = [
  { key: 'receptions.regularVisits', rows: visits({ kind: 'regular', crowd: false }) },
  { key: 'receptions.regularPeople', part: true, rows: visits({ kind: 'regular', crowd: false }, 'headcount') },
  { key: 'receptions.crowdDelegations', rows: visits({ crowd: true }) },
  { key: 'receptions.leaderSessionRows', rows: visits({ kind: 'periodic' }) },
  { key: 'letters.received', rows: letters({}) },
  { key: 'letters.manySignatories_5plus', part: true, rows: letters({ manySignatories: true }) },
  { key: 'letters.eligible', rows: letters({ eligibility: 'eligible' }) },
  { key: 'letters.contents.complaint', part: true, rows: letters({ eligibleKind: 'complaint' }) },
  { key: 'letters.contents.denunciation', part: true, rows: letters({ eligibleKind: 'denunciation' }) },
  { key: 'letters.contents.petitionOrFeedback', part: true, rows: letters({ eligibleKind: 'petition' }) },
  { key: 'letters.eligibleLettersWithTwoContents', part: true, rows: letters({ twoKinds: true }) },
  { key: 'letters.ineligible', pageOnly: true, rows: letters({ eligibility: 'ineligible' }) },
  { key: 'letters.outside', pageOnly: true, rows: letters({ eligibility: 'outside' }) },
  { key: 'letters.undecided', pageOnly: true, rows: letters({ eligibility: 'undecided' }) },
  { key: 'feedbackOnProcedures.received', rows: feedback({}) },
  { key: 'feedbackOnProcedures.byLetter', part: true, rows: feedback({ channels: ['letter'] }) },
  { key: 'feedbackOnProcedures.nationalPortal', part: true, rows: feedback({ channels: ['portal'] }) },
  { key: 'feedbackOnProcedures.hotlineOrInPerson', part: true, rows: feedback({ channels: ['hotline', 'inPerson'] }) },
  { key: 'feedbackOnProcedures.passed', pageOnly: true, rows: feedback({ passed: true }) },
]

export function groupOf(figure: Pick<FigureDefinition, 'key'>): FigureGroup {
  return figureGroups.find((group) => figure.key.startsWith(`${group}.`)) ?? 'letters'
}
