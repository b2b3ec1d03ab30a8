import { paperDate } from '../language/format.ts'
import { formOf } from '../law/index.ts'
import type { Paper } from '../letters/index.ts'
import type { PaperSheet } from '../rendering/index.ts'
import type { SheetFacts } from './sheets/index.ts'

/**
 * A paper that the office issues without a sheet of its own, minutes for instance, which are written elsewhere: frame,
 * matter and note, so that its number has its document too.
 */
export function unprescribed(paper: Paper, facts: SheetFacts): PaperSheet {
  const { office, number, on, signer, content } = facts
  const texts = [content?.matter, paper.note].filter((text): text is string => Boolean(text))
  return {
    code: paper.code,
    form: null,
    layout: 'titled',
    parent: office.parent,
    body: office.name,
    number,
    placeAndDate: `${office.place}, ${paperDate(on)}`,
    on,
    title: formOf(paper.code, on)?.title ?? paper.code,
    summary: '',
    addressee: [],
    blocks: texts.map((text) => ({ kind: 'paragraph', text })),
    recipients: [],
    signature: { lines: signer.lines, name: signer.name },
    marks: [],
    identity: paper.identity,
  }
}
