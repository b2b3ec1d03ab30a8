import type { Request, Response } from 'express'
import { NotFound } from '../../errors.ts'
import type { TextKey } from '../../language/translate.ts'
import type { AnyField } from '../../web/components.ts'
import type { FormPage } from '../../web/form.ts'
import { bodyOf, fieldsOf, form, nothingTyped } from '../../web/form.ts'
import { redirectWithNotice } from '../../web/page.ts'
import { changePosition, previewPosition } from '../change-positions.ts'
import { settingNamed } from '../position-list.ts'
import { readingOf } from '../positions.ts'
import { settingText } from './change-words.ts'
import { calendarChangePath, positionPath, positionsPath } from './paths.ts'
import { showPreview } from './preview-page.ts'

/** Asks for another reading: the value, the reason, and the paper that it rests on. */
export const positionPage: FormPage = async (req, res, typed) => {
  const { t, context } = req
  const { id, setting } = settingAt(req)
  const value = await readingOf(context.actor.office, setting)
  const { field, summary } = fieldsOf(typed, t)
  const asked: AnyField =
    typeof value === 'boolean'
      ? {
          ...field('value', String(value)),
          kind: 'choice',
          label: t('positions.field.value'),
          options: ['true', 'false'].map((one) => ({ value: one, label: settingText(t, setting, one === 'true') })),
        }
      : { ...field('value', value), label: t('positions.field.days'), inputmode: 'numeric', width: 'short' }
  res.page('deadlines/position', {
    title: t('positions.changeOne', { id }),
    section: 'admin',
    errorSummary: { errors: summary() },
    back: { href: positionsPath, text: t('positions.title') },
    text: t(`positions.text.${id}` as TextKey),
    reason: t(`positions.reason.${id}` as TextKey),
    now: value === undefined ? '' : t('positions.now', { value: settingText(t, setting, value) }),
    action: `${positionPath(setting)}/previews`,
    fields: [
      asked,
      { ...field('citation'), label: t('positions.field.citation') },
      { ...field('reason'), label: t('deadlines.calendar.field.reason'), rows: 3 },
    ],
    button: t('deadlines.calendar.addButton'),
  })
}

export const emptyPositionPage = (req: Request, res: Response) => positionPage(req, res, nothingTyped)

export const positionPreview = form(
  async (req, res) => {
    const { id, setting } = settingAt(req)
    await showPreview(req, res, await previewPosition(req.context, { ...bodyOf(req), name: setting }), {
      title: req.t('positions.previewTitle', { id }),
      action: `${positionPath(setting)}/changes`,
      names: ['value', 'citation', 'reason'],
      back: positionPath(setting),
    })
  },
  { again: positionPage },
)

export const proposePosition = form(
  async (req, res) => {
    const { setting } = settingAt(req)
    const proposal = await changePosition(req.context, { ...bodyOf(req), name: setting })
    redirectWithNotice(res, calendarChangePath(proposal._id), {
      kind: 'done',
      text: req.t('deadlines.calendar.proposed'),
    })
  },
  { again: positionPage },
)

function settingAt(req: Request) {
  const found = settingNamed(String(req.params.setting))
  if (!found) throw new NotFound('switch')
  return found
}
