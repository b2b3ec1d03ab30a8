import type { Request, Response } from 'express'
import { NotFound } from '../../errors.ts'
import { shortDate } from '../../language/format.ts'
import { complexGrounds } from '../../law/index.ts'
import type { Content, Letter, QualificationKind } from '../../letters/index.ts'
import { clockFactsOf, numberOf } from '../../letters/index.ts'
import { openRecord } from '../../letters/web/index.ts'
import type { AnyField } from '../../web/components.ts'
import type { FormPage, Typed } from '../../web/form.ts'
import { bodyOf, fieldsOf, form } from '../../web/form.ts'
import { redirectWithNotice } from '../../web/page.ts'
import { contentToQualify, qualificationsFor, qualifyClock } from '../qualify-clock.ts'
import { deadlinesPath, qualificationPath } from './paths.ts'

/** The form that says that a matter is complex, remote, hindered …: day, ground, document. */
export const qualificationPage: FormPage = async (req: Request, res: Response, typed: Typed) => {
  const { t } = req
  const { letter, sight } = await openRecord(req, res)
  const [content, kind] = asked(req, letter)
  if (sight !== 'full') throw new NotFound('letter')
  const { summary } = fieldsOf(typed, t)
  res.page('deadlines/act', {
    title: t(`deadlines.qualify.${kind}.title`, { number: numberOf(letter) }),
    section: 'queue',
    errorSummary: { errors: summary() },
    text: t(`deadlines.qualify.${kind}.what`),
    ground: t(`deadlines.qualify.${kind}.ground`),
    action: qualificationPath(letter._id, content.no, kind),
    version: typed.values.version ?? letter.version,
    fields: fieldsFor(req, typed, content, kind),
    button: t('deadlines.qualify.save'),
    back: { href: deadlinesPath(letter._id), text: t('deadlines.act.back') },
  })
}

/** The content and the kind of the address. @throws NotFound */
function asked({ params }: Request, letter: Letter): [Content, QualificationKind] {
  const content = contentToQualify(letter, Number(params.contentNo))
  const kind = qualificationsFor(content.kind).find((one) => one === params.kind)
  if (!kind) throw new NotFound('qualification')
  return [content, kind]
}

function fieldsFor(req: Request, typed: Typed, content: Content, kind: QualificationKind): AnyField[] {
  const { t, context } = req
  const { field } = fieldsOf(typed, t)
  const date = (name: string, label: string, given = ''): AnyField => ({
    ...field(name, given),
    kind: 'date',
    label,
    hint: t('interface.dateHint'),
    width: 'short',
  })
  const fields: AnyField[] = []
  if (kind === 'complex')
    fields.push({
      ...field('ground'),
      kind: 'select',
      label: t('deadlines.field.ground'),
      hint: t('deadlines.qualify.complex.hint'),
      options: [
        { value: '', label: t('deadlines.qualify.noGround') },
        ...complexGrounds.map((one) => ({ value: one, label: t(`deadlines.complex.${one}`) })),
      ],
    })
  if (kind === 'obstacle') {
    fields.push(date('from', t('deadlines.qualify.obstacle.from')))
    fields.push({ ...date('to', t('deadlines.qualify.obstacle.to')), optional: true })
  }
  fields.push(date('on', t(`deadlines.qualify.${kind}.on`), shortDate(context.today)))
  fields.push({
    ...field('documentNo'),
    label: t(`deadlines.qualify.${kind}.document`),
    width: 'medium',
    optional: kind === 'remote' || kind === 'severalPlaces',
  })
  fields.push({ ...field('reason'), label: t('deadlines.field.reason'), rows: 3, optional: kind === 'complex' })
  if (isDetermined(content, kind))
    fields.push({ ...field('takenBack'), kind: 'checkbox', label: t('deadlines.qualify.takenBack'), on: 'on' })
  return fields
}

function isDetermined(content: Content, kind: QualificationKind): boolean {
  const facts = clockFactsOf(content)
  return kind === 'obstacle' ? facts.obstacles !== undefined : facts[kind] === true
}

export const qualify = form(
  async (req: Request, res: Response) => {
    const { letterId, contentNo, kind } = req.params
    const letter = await qualifyClock(req.context, { ...bodyOf(req), letterId, contentNo, kind })
    const moved = letter.history.filter(
      ({ at, action, details }) =>
        action === 'deadlines.qualify' && details.after !== undefined && at.getTime() === req.context.now.getTime(),
    )
    redirectWithNotice(res, deadlinesPath(letter._id), {
      kind: 'done',
      text: req.t('deadlines.qualify.done', { moved: moved.length }),
    })
  },
  { again: qualificationPage },
)
