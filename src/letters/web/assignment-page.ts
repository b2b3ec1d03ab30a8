import type { Request, Response } from 'express'
import { letterScope } from '../../access/scope.ts'
import { sightOf } from '../../access/secrecy.ts'
import { handlersOf } from '../../accounts/index.ts'
import { InvalidInput, invalid, NotFound, NotPermitted, Stale } from '../../errors.ts'
import { isId } from '../../id.ts'
import { wholeNumber } from '../../language/format.ts'
import type { TaskList } from '../../web/components.ts'
import { dueDate } from '../../web/due-date.ts'
import type { FormPage } from '../../web/form.ts'
import { bodyOf, errorText, fieldsOf, form } from '../../web/form.ts'
import { assignLetter } from '../assign-letter.ts'
import type { Letter } from '../letter.ts'
import { LetterModel, numberOf } from '../letter.ts'
import { letterPath, queuePath } from './paths.ts'

const mostAtOnce = 200

type Row = Pick<
  Letter,
  '_id' | 'no' | 'year' | 'secret' | 'secretTaker' | 'assignee' | 'assigneeName' | 'agencies' | 'soonFrom' | 'row'
>

const rowFields = {
  no: 1,
  year: 1,
  secret: 1,
  secretTaker: 1,
  assignee: 1,
  assigneeName: 1,
  agencies: 1,
  soonFrom: 1,
  row: 1,
} as const

/** Who gets the letters that were ticked: says how many, asks once. */
export const newAssignmentPage: FormPage = async (req, res, typed) => {
  const { t, language, context } = req
  const [rows, handlers, law] = await Promise.all([
    chosenRows(req),
    handlersOf(context.actor.office),
    context.lawOf(context.actor.office),
  ])
  const { field, summary } = fieldsOf(typed, t)
  const count = wholeNumber(rows.length, language)
  const mine = handlers.filter((one) => one._id === context.actor.id)
  const others = handlers.filter((one) => one._id !== context.actor.id)
  res.page('letters/assignment', {
    title: t('letters.assign.title'),
    section: 'queue',
    errorSummary: { errors: summary() },
    question: rows.length ? t('letters.assign.question', { count }) : t('letters.assign.none'),
    rows: rows.map((row) => row._id),
    table: {
      caption: t('letters.assign.caption'),
      showCaption: false,
      columns: (['number', 'due', 'gist', 'now'] as const).map((name) => ({
        label: t(`letters.assign.column.${name}`),
      })),
      rows: rows.map((row) => ({
        cells: [
          { text: numberOf(row), href: letterPath(row._id), secret: row.secret },
          {
            text: '',
            due: dueDate(row.row.clock && { ...row.row.clock, soonFrom: row.soonFrom, doneOn: row.row.doneOn }, {
              today: context.today,
              calendar: law.calendar,
              t,
              language,
            }),
          },
          { text: row.row.gist },
          { text: row.assigneeName ?? t('letters.filter.nobody') },
        ],
      })),
      empty: t('letters.assign.none'),
      form: undefined,
      plain: undefined,
      wide: undefined,
    },
    secretNote: rows.some((row) => row.secret) ? t('letters.assign.secret') : undefined,
    field: {
      ...field('assignee'),
      label: t('letters.assign.handler'),
      options: [
        { value: '', label: t('letters.assign.choose') },
        ...mine.map((one) => ({ value: one._id, label: t('letters.assign.myself', { name: one.name }) })),
        ...others.map((one) => ({ value: one._id, label: one.name })),
      ],
    },
    button: t('letters.assign.save', { count }),
  })
}

/** Assigns one letter after the other and tells for each what came of it. */
export const assign = form(
  async (req: Request, res: Response) => {
    const { t } = req
    const assignee = String(bodyOf(req).assignee ?? '')
    if (!assignee) throw invalid('assignee', 'errors.choose')
    const rows = await chosenRows(req)
    const tasks: TaskList['tasks'] = []
    for (const row of rows) tasks.push(await assigned(req, row, assignee))
    const missing = selectedIds(req).length - rows.length
    if (missing > 0)
      tasks.push({ text: t('letters.assign.row.unknown'), state: 'failed', stateText: t('letters.assign.row.failed') })
    res.page('letters/assigned', {
      title: t('letters.assign.result'),
      section: 'queue',
      note: t('letters.assign.resultNote', {
        done: tasks.filter((task) => task.state === 'done').length,
        count: selectedIds(req).length,
      }),
      list: { tasks },
      back: { href: queuePath, text: t('letters.assign.back') },
    })
  },
  { again: newAssignmentPage },
)

async function assigned(req: Request, row: Row, assignee: string): Promise<TaskList['tasks'][number]> {
  const { t } = req
  const text = t('letters.assign.row.number', { number: numberOf(row) })
  try {
    const letter = await assignLetter(req.context, { letterId: row._id, assignee })
    return {
      text,
      href: sightOf(req.context.actor, letter) === 'full' ? letterPath(row._id) : undefined,
      state: 'done',
      stateText: t('letters.assign.row.done', { name: letter.assigneeName ?? '' }),
    }
  } catch (error) {
    return { text, hint: whyFailed(t, error), state: 'failed', stateText: t('letters.assign.row.failed') }
  }
}

/** One bad row never stops the rest; an error of the program does. */
function whyFailed(t: Request['t'], error: unknown): string {
  if (error instanceof InvalidInput) {
    const first = Object.values(error.fields)[0]
    return first ? errorText(first, t) : ''
  }
  if (error instanceof Stale) return t('letters.assign.row.stale')
  if (error instanceof NotPermitted) return t('letters.assign.row.notYours')
  if (error instanceof NotFound) return t('letters.assign.row.unknown')
  throw error
}

function selectedIds(req: Request): string[] {
  const { selected } = { ...req.query, ...bodyOf(req) } as { selected?: unknown }
  return [...new Set([selected].flat().filter(isId))].slice(0, mostAtOnce)
}

/** The ticked letters that the actor may read, in the order of their due dates. */
async function chosenRows(req: Request): Promise<Row[]> {
  const ids = selectedIds(req)
  if (!ids.length) return []
  const rows = await LetterModel.find({ ...letterScope(req.context.actor), _id: { $in: ids } }, rowFields)
    .sort({ dueOrder: 1 })
    .lean<Row[]>()
  return rows.filter((row) => sightOf(req.context.actor, row) === 'full')
}
