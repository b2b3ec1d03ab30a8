import type { Request } from 'express'
import { groundsFor } from '../../deadlines/index.ts'
import { shortDate } from '../../language/format.ts'
import type { TextKey } from '../../language/translate.ts'
import { hasText } from '../../language/translate.ts'
import { complexGrounds } from '../../law/index.ts'
import type { AnyField } from '../../web/components.ts'
import type { FieldBase, Typed } from '../../web/form.ts'
import { errorText, fieldsOf } from '../../web/form.ts'
import { actOfPaper } from '../paper-kinds.ts'
import type { PaperRecord } from '../paper-record.ts'
import type { SheetField } from '../sheets/index.ts'
import { paperCodes, fieldsOf as sheetFieldsOf } from '../sheets/index.ts'

/** The fields of a paper's sheet, as they were typed or as the record fills them. */
export function sheetFields(req: Request, code: string, typed: Typed, given: Record<string, string>): AnyField[] {
  if (!paperCodes.includes(code)) return []
  return sheetFieldsOf(code).map((field) => sheetField(req, field, typed, given))
}

function sheetField(req: Request, sheet: SheetField, typed: Typed, given: Record<string, string>): AnyField {
  const { name, as, required } = sheet
  const label = wordText(req, name)
  const base = fieldBase(req, name, typed, given)
  switch (as) {
    case 'tick':
      return { ...base, kind: 'checkbox', label, on: 'yes' }
    case 'date':
      return { ...base, kind: 'date', label, optional: !required, width: 'short' }
    case 'text':
      return { ...base, kind: 'text', label, rows: 4, optional: !required }
    case 'rows':
      return { ...base, kind: 'text', label, rows: 4, optional: !required, hint: req.t('papers.rowsHint') }
    default:
      return { ...base, kind: 'text', label, optional: !required }
  }
}

/** The names of fields may hold a dot, so they are no paths. */
function fieldBase({ t }: Request, name: string, typed: Typed, given: Record<string, string>): FieldBase {
  const fields = typed.values.fields as Record<string, unknown> | undefined
  const error = typed.errors[`fields.${name}`]
  return {
    id: `fields-${name.replaceAll('.', '-')}`,
    name: `fields[${name}]`,
    value: String((fields ? fields[name] : given[name]) ?? ''),
    error: error && errorText(error, t),
  }
}

function wordText({ t }: Request, name: string): string {
  const key = `sheets.word.${name}`
  return hasText(key) ? t(key) : name
}

/** What the act of the paper asks beside its sheet. */
export function actFields(req: Request, about: PaperRecord, contentNo: number, code: string, typed: Typed): AnyField[] {
  if (about.kind !== 'letter') return []
  const content = about.record.contents.find((one) => one.no === contentNo)
  if (!content) return []
  const { t } = req
  const { field } = fieldsOf(typed, t)
  const options = (texts: [string, string][]) => texts.map(([value, label]) => ({ value, label }))
  switch (actOfPaper(code, content)) {
    case 'extend':
      return [
        {
          ...field('kind', 'complex'),
          kind: 'select',
          label: t('papers.act.extension'),
          options: options([
            ['complex', t('deadlines.grade.complex')],
            ['especiallyComplex', t('deadlines.grade.especiallyComplex')],
          ]),
        },
        ...(content.kind === 'denunciation'
          ? [{ ...field('days'), kind: 'text' as const, label: t('papers.act.days'), optional: true }]
          : []),
      ]
    case 'suspend':
      return [
        {
          ...field('ground'),
          kind: 'select',
          label: t('papers.act.ground'),
          options: options([
            ['', t('papers.choose')],
            ...groundsFor(content.kind).map((one): [string, string] => [one, t(`deadlines.ground.${one}`)]),
          ]),
        },
      ]
    case 'complex':
      return [
        {
          ...field('ground'),
          kind: 'select',
          label: t('papers.act.ground'),
          options: options([
            ['', t('deadlines.qualify.noGround')],
            ...complexGrounds.map((one): [string, string] => [one, t(`deadlines.complex.${one}` as TextKey)]),
          ]),
        },
      ]
    case 'apologise':
      return [{ ...field('newDue'), kind: 'date', label: t('papers.act.newDue'), width: 'short' }]
    default:
      return []
  }
}

/** The day of a paper that is signed at once. */
export function dayField(req: Request, typed: Typed): AnyField {
  const { t, context } = req
  const { field } = fieldsOf(typed, t)
  return { ...field('on', shortDate(context.today)), kind: 'date', label: t('papers.on'), width: 'short' }
}
