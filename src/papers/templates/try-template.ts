import type { PlainDate } from '../../law/index.ts'
import type { Office } from '../../offices/index.ts'
import type { Given, SheetFacts, SheetField } from '../sheets/index.ts'
import { fieldsOf, identityOf, prefilled, sheetOf, templateValues } from '../sheets/index.ts'
import invented from './data/invented.json' with { type: 'json' }
import type { FilledTemplate } from './render-issued.ts'

/**
 * A template filled with a record that does not exist, to be looked at before it is put in force. Of a paper about a
 * denunciation the writer is a pseudonym, or an invented name where the form goes to the denouncer.
 */
export function inventedFill(
  docx: Buffer,
  code: string,
  { office, on }: { office: Pick<Office, 'name' | 'parentName'>; on: PlainDate },
): FilledTemplate {
  const facts = inventedFacts(code, office, on)
  const secret = facts.writer?.secret === true
  const named = { name: invented.writer.name, address: invented.writer.address }
  const to = secret && identityOf(code, { secret, to: 'denouncer' }) === 'named' ? 'denouncer' : null
  const given: Given = { facts, fields: typedFields(code, facts), to, named }
  return { docx, values: templateValues(code, given) }
}

function inventedFacts(code: string, office: Pick<Office, 'name' | 'parentName'>, on: PlainDate): SheetFacts {
  const { about, kinds } = sheetOf(code)
  const kind = kinds?.[0] ?? 'complaint'
  const { author, citation, due, newDue, number, receiver, signer, documents } = invented
  return {
    author,
    citation,
    due,
    newDue,
    number,
    receiver,
    signer,
    documents,
    office: { parent: office.parentName, name: office.name, ...invented.office },
    on,
    preview: true,
    writer:
      kind === 'denunciation' ? { secret: true, pseudonym: invented.pseudonym } : { ...invented.writer, secret: false },
    letter: about.includes('letter') ? invented.letter : null,
    content: about.includes('feedback') ? null : { ...invented.content, kind },
    visit: about.includes('reception') ? invented.visit : null,
    feedback: about.includes('feedback') ? invented.feedback : null,
  }
}

function typedFields(code: string, facts: SheetFacts): Record<string, string> {
  const begun = prefilled(code, facts)
  return Object.fromEntries(fieldsOf(code).map((field) => [field.name, begun[field.name] || typedFor(field)]))
}

function typedFor({ as, max }: SheetField): string {
  return invented.typed[as].slice(0, max)
}
