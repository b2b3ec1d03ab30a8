import type { Request, Response } from 'express'
import { wholeNumber } from '../../language/format.ts'
import { bodyOf, form } from '../../web/form.ts'
import { redirectWithNotice } from '../../web/page.ts'
import { changeCalendar, previewCalendar } from '../change-calendar.ts'
import type { ChangeItself, MovedDate } from '../foresee.ts'
import type { Effect } from '../proposal.ts'
import { calendarFieldNames } from './calendar-form.ts'
import { calendarPage } from './calendar-page.ts'
import { changeLines, effectLines } from './change-words.ts'
import { movedTable } from './moved-table.ts'
import { calendarChangePath, calendarChangesPath, calendarPath } from './paths.ts'

interface Foreseen {
  change: ChangeItself
  effect: Effect
  moved: MovedDate[]
}

/** "37 hạn đổi, 2 thôi quá hạn": what a change would do, before it is proposed. */
export async function showPreview(
  req: Request,
  res: Response,
  { change, effect, moved }: Foreseen,
  way: { title: string; action: string; names: string[]; back: string },
): Promise<void> {
  const { t, language } = req
  const typed = bodyOf(req)
  res.page('deadlines/calendar-preview', {
    title: way.title,
    section: 'admin',
    lines: [
      ...changeLines(req, change),
      ...effectLines(req, effect),
      t('deadlines.calendar.preview.closed'),
      t('deadlines.calendar.preview.waits'),
    ],
    table: await movedTable(req, moved),
    action: way.action,
    hidden: way.names.map((name) => ({ name, value: String(typed[name] ?? '') })).filter(({ value }) => value !== ''),
    button: t('deadlines.calendar.preview.save', { moved: wholeNumber(effect.moved, language) }),
    back: way.back,
  })
}

export const calendarPreview = form(
  async (req, res) =>
    showPreview(req, res, await previewCalendar(req.context, bodyOf(req)), {
      title: req.t('deadlines.calendar.preview.title'),
      action: calendarChangesPath,
      names: calendarFieldNames,
      back: calendarPath,
    }),
  { again: calendarPage },
)

export const proposeCalendar = form(
  async (req, res) => {
    const proposal = await changeCalendar(req.context, bodyOf(req))
    redirectWithNotice(res, calendarChangePath(proposal._id), {
      kind: 'done',
      text: req.t('deadlines.calendar.proposed'),
    })
  },
  { again: calendarPage },
)
