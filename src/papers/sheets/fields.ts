import type { SheetField } from './sheet.ts'
import type { TextWord } from './words.ts'

const lengths = { line: 300, text: 8000, date: 30, time: 30, rows: 8000, tick: 3 } as const

/** A field that the paper cannot do without. */
export function needed(name: SheetField['name'], as: SheetField['as'], from?: TextWord): SheetField {
  return { name, as, required: true, max: lengths[as], ...(from && { from }) }
}

/** A field that is left out of the paper when nothing is typed. */
export function optional(name: SheetField['name'], as: SheetField['as'], from?: TextWord): SheetField {
  return { ...needed(name, as, from), required: false }
}
