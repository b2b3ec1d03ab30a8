import type { Request } from 'express'
import { FeedbackModel } from '../../feedback/index.ts'
import { tableDate } from '../../language/format.ts'
import type { TextKey } from '../../language/translate.ts'
import { LetterModel, numberOf } from '../../letters/index.ts'
import { ReceptionModel, receptionNumber } from '../../receptions/index.ts'
import type { DataTable } from '../../web/components.ts'
import type { MovedDate } from '../foresee.ts'

const mostShown = 100

/** Numbers and dates only: an administrator knows of a denunciation no more than that. */
export async function movedTable({ t, language, context }: Request, moved: MovedDate[]): Promise<DataTable> {
  const shown = moved.filter((one) => one.office === context.actor.office).slice(0, mostShown)
  const numbers = await numbersOf(shown)
  const date = (due: string | null) => (due ? tableDate(due, language) : '–')
  return {
    caption: t('deadlines.calendar.preview.caption'),
    showCaption: false,
    columns: [
      { label: t('deadlines.calendar.column.record') },
      { label: t('deadlines.calendar.column.clock') },
      { label: t('deadlines.calendar.column.before') },
      { label: t('deadlines.calendar.column.after') },
    ],
    rows: shown.map((one) => ({
      cells: [
        { text: t(`deadlines.calendar.record.${one.kind}`, { number: numbers.get(one.record) ?? '' }), keep: true },
        { text: t(`law.clock.${one.clock}` as TextKey) },
        { text: date(one.before) },
        { text: date(one.after), strong: true },
      ],
    })),
    empty: t('deadlines.calendar.preview.nothing'),
    form: undefined,
    plain: undefined,
    wide: undefined,
  }
}

async function numbersOf(moved: MovedDate[]): Promise<Map<string, string>> {
  const of = (kind: MovedDate['kind']) => ({
    _id: { $in: [...new Set(moved.filter((one) => one.kind === kind).map((one) => one.record))] },
  })
  const [letters, receptions, feedback] = await Promise.all([
    LetterModel.find(of('letter'), { no: 1, year: 1 }).lean(),
    ReceptionModel.find(of('reception'), { no: 1, year: 1 }).lean(),
    FeedbackModel.find(of('feedback'), { code: 1 }).lean(),
  ])
  return new Map([
    ...letters.map((one) => [one._id, numberOf(one)] as const),
    ...receptions.map((one) => [one._id, receptionNumber(one)] as const),
    ...feedback.map((one) => [one._id, one.code] as const),
  ])
}
