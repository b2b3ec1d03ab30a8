import type { Feedback, FeedbackFacts } from '../feedback/index.ts'
import { deriveFeedback, FeedbackModel, partsOfCode, startedClock, withStopped } from '../feedback/index.ts'
import { newId } from '../id.ts'
import type { FeedbackRow } from './feedback-row.ts'
import { readFeedbackRow } from './feedback-row.ts'
import type { RowProblem } from './problem.ts'
import type { Register, Writing } from './register.ts'
import { importEntry, insertNew, reviveAll, rowsOf, undoRows } from './store-rows.ts'
import { registerWords } from './words.ts'

/** The register of feedback on procedures: codes are those of the register. */
export const feedbackRegister: Register<FeedbackRow> = {
  columns: registerWords.feedback.columns,
  read: readFeedbackRow,
  isSecret: () => false,
  bodyOf: (row) => (row.agency ? { name: row.agency, on: row.passedOn ?? row.receivedOn } : null),
  async taken(rows, context) {
    const codes = await codesInUse(rows, context.actor.office)
    return rows.filter((row) => codes.get(row.code)?.removed === null).map(codeTaken)
  },
  write: writeFeedback,
  written: (run) => rowsOf(FeedbackModel, run),
  undo: (context, run) =>
    undoRows<Feedback>(context, run, {
      model: FeedbackModel,
      label: (feedback) => feedback.code,
      tombstone: (feedback) => deriveFeedback(withoutText(feedback)),
    }),
}

async function writeFeedback(rows: FeedbackRow[], on: Writing): Promise<RowProblem[]> {
  const codes = await codesInUse(rows, on.context.actor.office)
  const problems: RowProblem[] = []
  const fresh: { row: FeedbackRow; feedback: Feedback }[] = []
  const revived: { row: FeedbackRow; feedback: Feedback }[] = []
  for (const row of rows) {
    const earlier = codes.get(row.code)
    if (earlier && !earlier.removed) problems.push(codeTaken(row))
    else (earlier ? revived : fresh).push({ row, feedback: await feedbackOf(row, earlier, on) })
  }
  const refused = await insertNew(
    FeedbackModel,
    fresh.map((one) => one.feedback),
  )
  const changed = await reviveAll(
    FeedbackModel,
    revived.map((one) => one.feedback),
  )
  problems.push(
    ...refused.map((index) => codeTaken(fresh[index].row)),
    ...changed.map((index) => codeTaken(revived[index].row)),
  )
  return problems
}

async function codesInUse(rows: FeedbackRow[], office: string): Promise<Map<string, Feedback>> {
  const found = await FeedbackModel.find({ office, code: { $in: rows.map((row) => row.code) } }).lean<Feedback[]>()
  return new Map(found.map((feedback) => [feedback.code, feedback]))
}

async function feedbackOf(row: FeedbackRow, tombstone: Feedback | undefined, on: Writing): Promise<Feedback> {
  const { context } = on
  const { actor, now } = context
  const sought = feedbackRegister.bodyOf(row)
  const body = sought && (await on.bodies.find(sought.name, sought.on))
  const passedOn = row.passedOn ?? row.receivedOn
  const by = { by: actor.id, byName: actor.name }
  const clock = startedClock(on.law, 'feedback.transfer', row.receivedOn)
  const facts: FeedbackFacts = {
    _id: tombstone?._id ?? newId(),
    office: actor.office,
    code: row.code,
    ...partsOfCode(row.code),
    receivedOn: row.receivedOn,
    channel: row.channel,
    name: row.name,
    phone: row.phone,
    idNumber: null,
    content: row.content,
    passings: body ? [{ agency: body.agency, agencyName: body.agencyName, on: passedOn, documentNo: null, ...by }] : [],
    answer: row.status === 'answered' ? { on: row.answeredOn, text: row.statusText, documentNo: null, ...by } : null,
    // The decree sets no term for the answer: a register's row is not late by an office's target.
    papers: [],
    clocks: body || row.status === 'answered' ? withStopped([clock], passedOn) : [clock],
    receivedBy: actor.id,
    receivedByName: actor.name,
    imported: { run: on.run, row: row.row, statusText: row.statusText },
    removed: null,
    submissionKey: null,
    history: [...(tombstone?.history ?? []), importEntry(context, { row: row.row, code: row.code })],
    version: (tombstone?.version ?? 0) + 1,
    createdAt: tombstone?.createdAt ?? now,
  }
  return deriveFeedback(facts)
}

function codeTaken(row: FeedbackRow): RowProblem {
  return {
    row: row.row,
    column: 'code',
    key: 'imports.problem.codeInUse',
    values: { code: row.code },
    severity: 'error',
  }
}

/** The code, its day and its channel stay; everything that was read from the row goes. */
function withoutText(feedback: Feedback): Feedback {
  return {
    ...feedback,
    name: null,
    phone: null,
    idNumber: null,
    content: '',
    passings: [],
    answer: null,
    clocks: [],
    imported: feedback.imported && { ...feedback.imported, statusText: '' },
  }
}
