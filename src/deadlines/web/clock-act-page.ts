import type { Request, Response } from 'express'
import { NotFound } from '../../errors.ts'
import { sentenceDate, shortDate } from '../../language/format.ts'
import type { TextKey } from '../../language/translate.ts'
import type { Letter } from '../../letters/index.ts'
import { numberOf } from '../../letters/index.ts'
import { openRecord } from '../../letters/web/index.ts'
import type { AnyField } from '../../web/components.ts'
import type { FormPage, Typed } from '../../web/form.ts'
import { bodyOf, fieldsOf, form } from '../../web/form.ts'
import { redirectWithNotice } from '../../web/page.ts'
import type { Handler } from '../../web/routes.ts'
import { completeClock, mayComplete } from '../complete-clock.ts'
import { extendClock, wasLate } from '../extend-clock.ts'
import { openSuspension, runningClockOf } from '../running-clock.ts'
import { groundsFor, resumeClock, suspendClock } from '../suspend-clock.ts'
import type { ClockAct } from './paths.ts'
import { clockActPath, deadlinesPath } from './paths.ts'

const operations = {
  extensions: extendClock,
  suspensions: suspendClock,
  resumptions: resumeClock,
  completions: completeClock,
}

/** The form of one act on one clock: its date, its document, its ground. */
export function clockActPage(act: ClockAct): FormPage {
  return async (req, res, typed) => {
    const { t, language } = req
    const { letter, sight } = await openRecord(req, res)
    if (sight !== 'full') throw new NotFound('letter')
    const [content, clock] = runningClockOf(letter, Number(req.params.contentNo), String(req.params.clock))
    if (act === 'resumptions' && !openSuspension(clock)) throw new NotFound('suspension')
    if (act === 'completions' && !mayComplete(clock)) throw new NotFound('clock')
    const name = t(`law.clock.${clock.clock}` as TextKey)
    const { summary } = fieldsOf(typed, t)
    res.page('deadlines/act', {
      title: t(`deadlines.act.${act}.title`, { clock: name, number: numberOf(letter) }),
      section: 'queue',
      errorSummary: { errors: summary() },
      text: clock.legal.due
        ? t('deadlines.act.now', { date: sentenceDate(clock.legal.due, language) })
        : t('deadlines.whyNoDate'),
      ground: t(`deadlines.act.${act}.ground`),
      action: clockActPath(letter._id, content.no, clock.clock, act),
      version: typed.values.version ?? letter.version,
      fields: fieldsFor(req, act, typed, content.kind),
      button: t(`deadlines.act.${act}.save`),
      back: { href: deadlinesPath(letter._id), text: t('deadlines.act.back') },
    })
  }
}

function fieldsFor(
  { t, context }: Request,
  act: ClockAct,
  typed: Typed,
  kind: 'complaint' | 'denunciation' | 'petition',
) {
  const { field } = fieldsOf(typed, t)
  const fields: AnyField[] = []
  if (act === 'extensions')
    fields.push({
      ...field('kind'),
      kind: 'choice',
      label: t('deadlines.field.kind'),
      options: (kind === 'denunciation' ? (['complex', 'especiallyComplex'] as const) : (['complex'] as const)).map(
        (one) => ({ value: one, label: t(`deadlines.grade.${one}`) }),
      ),
    })
  if (act === 'suspensions')
    fields.push({
      ...field('ground'),
      kind: 'choice',
      label: t('deadlines.field.ground'),
      options: groundsFor(kind).map((one) => ({ value: one, label: t(`deadlines.ground.${one}`) })),
    })
  fields.push({
    ...field('on', shortDate(context.today)),
    kind: 'date',
    label: t(act === 'completions' ? 'deadlines.field.doneOn' : 'deadlines.field.on'),
    hint: t('interface.dateHint'),
    width: 'short',
  })
  const documentLabel = t(act === 'completions' ? 'deadlines.field.proof' : 'deadlines.field.documentNo')
  fields.push({ ...field('documentNo'), label: documentLabel, width: 'medium' })
  if (act === 'extensions' && kind === 'denunciation')
    fields.push({
      ...field('days'),
      label: t('deadlines.field.days'),
      hint: t('deadlines.field.daysHint'),
      width: 'short',
      inputmode: 'numeric',
      optional: true,
    })
  if (act === 'extensions') fields.push({ ...field('ground'), label: t('deadlines.field.reason'), rows: 3 })
  if (act === 'suspensions')
    fields.push({ ...field('note'), label: t('deadlines.field.note'), rows: 2, optional: true })
  return fields
}

/** Posts the act, then tells the new date, or that the decision came too late to move it. */
export function clockAct(act: ClockAct): Handler {
  const run = async (req: Request, res: Response) => {
    const letter = await operations[act](req.context, {
      ...bodyOf(req),
      letterId: req.params.letterId,
      contentNo: req.params.contentNo,
      clock: req.params.clock,
    })
    const notice =
      act === 'completions' ? { kind: 'done' as const, text: req.t('deadlines.act.completed') } : noticeOf(req, letter)
    redirectWithNotice(res, deadlinesPath(letter._id), notice)
  }
  return form(run, { again: clockActPage(act) })
}

function noticeOf({ t, language, params }: Request, letter: Letter): { kind: 'done' | 'soon'; text: string } {
  const [, clock] = runningClockOf(letter, Number(params.contentNo), String(params.clock))
  if (wasLate(clock)) return { kind: 'soon', text: t('deadlines.act.late') }
  return {
    kind: 'done',
    text: clock.legal.due
      ? t('deadlines.act.newDate', { date: sentenceDate(clock.legal.due, language) })
      : t('deadlines.act.standsStill'),
  }
}
