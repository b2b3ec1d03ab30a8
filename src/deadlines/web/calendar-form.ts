import type { Request } from 'express'
import type { AnyField } from '../../web/components.ts'
import type { Typed } from '../../web/form.ts'
import { fieldsOf, nothingTyped } from '../../web/form.ts'
import { dayChangeKinds } from '../calendar-change.ts'

/** The fields that the preview sends on to the proposal. */
export const calendarFieldNames = ['kind', 'from', 'to', 'name', 'makeUpOn', 'year', 'citation', 'reason']

/** A day or days, or a swap. */
export function dayFields(req: Request, typed: Typed): AnyField[] {
  const { t } = req
  const { field } = fieldsOf(isAnnouncement(typed) ? nothingTyped : typed, t)
  return [
    {
      ...field('kind'),
      kind: 'choice',
      label: t('deadlines.calendar.field.kind'),
      options: dayChangeKinds.map((one) => ({ value: one, label: t(`deadlines.calendar.kind.${one}`) })),
    },
    {
      ...field('from'),
      kind: 'date',
      label: t('deadlines.calendar.field.from'),
      hint: t('interface.dateHint'),
      width: 'short',
    },
    { ...field('to'), kind: 'date', label: t('deadlines.calendar.field.to'), width: 'short', optional: true },
    { ...field('name'), label: t('deadlines.calendar.field.name') },
    {
      ...field('makeUpOn'),
      kind: 'date',
      label: t('deadlines.calendar.field.makeUpOn'),
      hint: t('deadlines.calendar.field.makeUpOnHint'),
      width: 'short',
      optional: true,
    },
    { ...field('citation'), label: t('deadlines.calendar.field.citation') },
    { ...field('reason'), label: t('deadlines.calendar.field.reason'), rows: 2 },
  ]
}

/** The notice of a provisional year. */
export function announcementFields(req: Request, typed: Typed): AnyField[] {
  const { t } = req
  const { field } = fieldsOf(isAnnouncement(typed) ? typed : nothingTyped, t)
  const named = (name: string) => {
    const one = field(name)
    return { ...one, id: isAnnouncement(typed) ? one.id : `announce-${one.id}` }
  }
  return [
    { ...named('citation'), label: t('deadlines.calendar.field.notice') },
    { ...named('reason'), label: t('deadlines.calendar.field.reason'), rows: 2 },
  ]
}

/** Both forms stand on one page: what was typed in one is not shown in the other. */
function isAnnouncement(typed: Typed): boolean {
  return typed.values.kind === 'announce'
}
