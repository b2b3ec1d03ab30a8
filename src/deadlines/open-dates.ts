import type { Feedback } from '../feedback/index.ts'
import { FeedbackModel } from '../feedback/index.ts'
import type { ClockId, Law, LegalDate } from '../law/index.ts'
import type { Letter, RunningClock } from '../letters/index.ts'
import { LetterModel, legalDateOf } from '../letters/index.ts'
import type { Reception } from '../receptions/index.ts'
import { ReceptionModel } from '../receptions/index.ts'
import type { RecordKind } from './proposal.ts'

/** Records that are looked at in one read. */
const sliceSize = 100

/** A date that still runs, on whatever record it stands. */
export interface OpenDate {
  contentNo: number | null
  /** The clock as it is stored: what is computed again goes back into it. */
  running: { clock: ClockId; legal: LegalDate }
  /** Its date by a law, from what is recorded of it. */
  again: (law: Law) => LegalDate
}

/** A record with open dates, of any kind. */
export interface OpenRecord {
  kind: RecordKind
  id: string
  office: string
  dates: OpenDate[]
}

/** The dates of a letter that still run: those of contents that are not closed. */
export function datesOfLetter(letter: Pick<Letter, 'contents'>): OpenDate[] {
  return letter.contents
    .filter((content) => !content.closed)
    .flatMap((content) => content.clocks.filter((clock) => !clock.stopped).map((clock) => dateOf(clock, content.no)))
}

/** What the office still owes after a visit. */
export function datesOfReception({ clock }: Pick<Reception, 'clock'>): OpenDate[] {
  return clock && !clock.stopped ? [dateOf(clock, null)] : []
}

/** The terms of a feedback that still run. */
export function datesOfFeedback({ clocks }: Pick<Feedback, 'clocks'>): OpenDate[] {
  return clocks
    .filter((clock) => !clock.stopped)
    .map((clock) => ({ contentNo: null, running: clock, again: (law) => law.deadline(clock.clock, clock.start) }))
}

function dateOf(clock: RunningClock, contentNo: number | null): OpenDate {
  return { contentNo, running: clock, again: (law) => legalDateOf(clock, law) }
}

/** The open records of an office, so many at a time; their ids are read first, since dates move while they are read. */
export async function* openRecords(office: string): AsyncGenerator<OpenRecord[]> {
  const open = { office, open: true }
  for (const ids of slices(await LetterModel.find(open, { _id: 1 }).lean())) {
    const found = await LetterModel.find({ _id: { $in: ids } }, { contents: 1 }).lean<Letter[]>()
    yield found.map((one) => ({ kind: 'letter', id: one._id, office, dates: datesOfLetter(one) }))
  }
  for (const ids of slices(await ReceptionModel.find(open, { _id: 1 }).lean())) {
    const found = await ReceptionModel.find({ _id: { $in: ids } }, { clock: 1 }).lean<Reception[]>()
    yield found.map((one) => ({ kind: 'reception', id: one._id, office, dates: datesOfReception(one) }))
  }
  for (const ids of slices(await FeedbackModel.find(open, { _id: 1 }).lean())) {
    const found = await FeedbackModel.find({ _id: { $in: ids } }, { clocks: 1 }).lean<Feedback[]>()
    yield found.map((one) => ({ kind: 'feedback', id: one._id, office, dates: datesOfFeedback(one) }))
  }
}

/** How many records of some offices are open. */
export async function openRecordCount(offices: string[]): Promise<number> {
  const open = { office: { $in: offices }, open: true }
  const counts = await Promise.all([
    LetterModel.countDocuments(open),
    ReceptionModel.countDocuments(open),
    FeedbackModel.countDocuments(open),
  ])
  return counts.reduce((sum, one) => sum + one, 0)
}

function* slices(found: { _id: string }[]): Generator<string[]> {
  for (let at = 0; at < found.length; at += sliceSize) yield found.slice(at, at + sliceSize).map((one) => one._id)
}
