import { inForceOn } from '../in-force.ts'
import type { PlainDate } from '../plain-date.ts'
import { instrumentOf } from '../versions/instruments.ts'
import type { Form } from './form.ts'
import data from './forms.json' with { type: 'json' }

export const forms = data.forms as readonly Form[]

/**
 * The form of a paper on its day; null where the law of that day knows no such paper: no complaint could be suspended
 * before 2026-07-01. A form for contents of one kind goes before the one for all.
 */
export function formOf(code: string, on: PlainDate, kind?: string): Form | null {
  const found = forms.filter((form) => form.id === code && inForceOn(form, on))
  return found.find((form) => form.kind !== undefined && form.kind === kind) ?? found.find((form) => !form.kind) ?? null
}

/**
 * What is printed of a form: 'Mẫu số 02/TCD' and 'ban hành kèm theo Nghị định số 154/2026/NĐ-CP'; null where there is
 * none, or where its number was not read in a source (law/README § 8: never cited as law).
 */
export function printedForm(form: Form | null): { official: string; set: string } | null {
  if (!form?.official || !form.set || form.confidence === 'unverified') return null
  const amended = form.amendedBy ? `, được sửa đổi, bổ sung bởi ${fullName(form.amendedBy)}` : ''
  return { official: form.official, set: `ban hành kèm theo ${fullName(form.set)}${amended}` }
}

const kinds = { NĐ: 'Nghị định', TT: 'Thông tư', QĐ: 'Quyết định' } as const

function fullName(id: string): string {
  const { number, short } = instrumentOf(id)
  const kind = kinds[short.slice(0, 2) as keyof typeof kinds]
  return `${kind} số ${number}`
}
