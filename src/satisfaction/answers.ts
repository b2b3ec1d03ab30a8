import type { Actor } from '../access/actor.ts'
import type { PlainDate } from '../law/index.ts'
import type { AnswerChannel, Marks, Survey } from './survey.ts'
import { SurveyModel } from './survey.ts'

export const divisions = ['field', 'agency', 'channel', 'month'] as const
/** What the lines of the report are. */
export type Division = (typeof divisions)[number]

/** Stands for a matter without a field, or that the office handled itself. */
export const without = '-'

export interface ChosenAnswers {
  from: PlainDate
  to: PlainDate
  by: Division
}

/** One answer, without anything that leads to the record or its writer. */
export interface Answer {
  _id: string
  on: PlainDate
  field: string | null
  agency: { agency: string; name: string } | null
  channel: AnswerChannel
  marks: Marks
  comment: string | null
}

/** The code of the line that an answer is counted in. */
export function lineOf(
  { on, field, agency, channel }: Omit<Answer, '_id' | 'marks' | 'comment'>,
  by: Division,
): string {
  switch (by) {
    case 'field':
      return field ?? without
    case 'agency':
      return agency?.agency ?? without
    case 'channel':
      return channel
    default:
      return on.slice(0, 7)
  }
}

/** The answers that the office got in a time, the newest first; those of one line where it is named. */
export async function answersOf(
  { office }: Actor,
  { from, to, by }: ChosenAnswers,
  line: string | null = null,
): Promise<Answer[]> {
  const rows = await SurveyModel.find(
    { office, answeredOn: { $gte: from, $lte: to }, ...(line !== null && conditionOf(by, line)) },
    { answeredOn: 1, field: 1, agency: 1, channel: 1, marks: 1, comment: 1 },
  )
    .sort({ answeredOn: -1, _id: -1 })
    .lean<Survey[]>()
  return rows.flatMap(({ _id, answeredOn, field, agency, channel, marks, comment }) =>
    answeredOn && channel && marks ? [{ _id, on: answeredOn, field, agency, channel, marks, comment }] : [],
  )
}

function conditionOf(by: Division, line: string): Record<string, unknown> {
  const value = line === without ? null : line
  switch (by) {
    case 'field':
      return { field: value }
    case 'agency':
      return value === null ? { agency: null } : { 'agency.agency': value }
    case 'channel':
      return { channel: value }
    default:
      return { $and: [{ answeredOn: { $gte: `${line}-01` } }, { answeredOn: { $lte: `${line}-31` } }] }
  }
}
