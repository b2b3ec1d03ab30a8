import type { Context } from '../context.ts'
import { paperDate } from '../language/format.ts'
import type { PlainDate } from '../law/index.ts'
import { formOf, printedForm } from '../law/index.ts'
import type { Paper } from '../letters/index.ts'
import type { Office } from '../offices/index.ts'
import type { PaperSheet } from '../rendering/index.ts'
import type { PaperRecord } from './paper-record.ts'

/** What a paper is made from, gathered: its sheet can be made under any number. */
export interface SheetMaker {
  /** Null: before it has its number. */
  sheet(no: number | null): PaperSheet
  form: Paper['form']
  signerPost: string | null
}

/** Gathers what a paper says of its record, on the day on which it is signed. */
export async function sheetMaker(
  context: Context,
  about: PaperRecord,
  paper: Paper,
  { office, on }: { office: Office; on: PlainDate },
): Promise<SheetMaker> {
  const contents: { no: number; kind?: string; summary: string }[] =
    about.kind === 'feedback' ? [{ no: 0, summary: about.record.content }] : about.record.contents
  const content = contents.find((one) => one.no === paper.contentNo) ?? contents[0]
  const form = formOf(paper.code, on, content?.kind)
  const printed = printedForm(form)
  return {
    form: printed,
    signerPost: null,
    sheet: (no) => ({
      code: paper.code,
      form: printed,
      layout: 'titled',
      parent: office.parentName,
      body: office.name,
      number: `${no ?? '…'}/${paper.symbol}`,
      placeAndDate: `${office.province}, ${paperDate(on)}`,
      on,
      title: form?.title ?? paper.code,
      summary: '',
      addressee: [],
      blocks: [content?.summary ?? '', paper.note ?? ''].filter(Boolean).map((text) => ({ kind: 'paragraph', text })),
      recipients: [],
      signature: { lines: [], name: context.actor.name },
      marks: [],
      identity: paper.identity,
    }),
  }
}
