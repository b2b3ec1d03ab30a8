import type { Context } from '../context.ts'
import type { FieldError } from '../errors.ts'
import { InvalidInput, invalid, NotFound } from '../errors.ts'
import type { TextKey } from '../language/translate.ts'
import { translator } from '../language/translate.ts'
import { formOf, papers as lawPapers, type PlainDate } from '../law/index.ts'
import type { ContentKind, Paper } from '../letters/index.ts'
import type { Office } from '../offices/index.ts'
import { factsOfRecord } from './facts-of-record.ts'
import type { PaperRecord } from './paper-record.ts'
import { fieldProblems, missingWords, paperCodes, sheetOf } from './sheets/index.ts'
import { headOf } from './signer.ts'

/** Words are named in the language of the papers. */
const t = translator('vi')

/** @throws InvalidInput when no such paper can be issued about the record on that day; NotFound for another content */
export function checkPaper(
  context: Context,
  about: PaperRecord,
  { code, contentNo, on, id }: { code: string; contentNo: number; on: PlainDate; id: string },
): void {
  const kind = kindOfContent(about, contentNo)
  if (!lawPapers.includes(code)) throw invalid('code', 'errors.choose')
  if (on > context.today) throw invalid('on', 'errors.paper.future')
  if (on < beginOf(about)) throw invalid('on', 'errors.paper.beforeReceipt')
  if (on.slice(0, 4) !== context.today.slice(0, 4)) throw invalid('on', 'errors.paper.otherYear')
  if (paperCodes.includes(code)) {
    const { about: records, kinds } = sheetOf(code)
    if (!records.includes(about.kind)) throw invalid('code', 'errors.choose')
    if (kinds && !kinds.includes(kind)) throw invalid('code', 'errors.choose')
    if (!formOf(code, on, kind)) throw invalid('code', 'errors.paper.noForm')
  }
  const waitsAlready = about.record.papers.some(
    (one) => one.contentNo === contentNo && one.code === code && one.status === 'awaitingSignature' && one.id !== id,
  )
  if (waitsAlready) throw invalid('code', 'errors.paper.awaitsSignature')
}

/** @throws NotFound where the record has no such content; 0 is the record as a whole */
export function kindOfContent(about: PaperRecord, contentNo: number): ContentKind {
  if (about.kind === 'feedback') return 'petition'
  const contents: { no: number; kind: ContentKind }[] = about.record.contents
  if (about.kind === 'reception' && contentNo === 0 && contents[0]) return contents[0].kind
  const content = contents.find((one) => one.no === contentNo)
  if (!content) throw new NotFound('content')
  return content.kind
}

/** The day from which papers about the record can be. */
export function beginOf(about: PaperRecord): PlainDate {
  return about.kind === 'reception' ? about.record.on : about.record.receivedOn
}

const problemKeys = {
  required: 'errors.required',
  tooLong: 'errors.tooLong',
  notADate: 'errors.date.notUnderstood',
  tooSoon: 'errors.paper.tooSoon',
} as const

/**
 * What was typed into the sheet, where it was typed.
 * @throws InvalidInput at `fields.<name>`, and where the form asks of the record what it does not have
 */
export function checkFields(
  about: PaperRecord,
  paper: Paper,
  { fields, on, office }: { fields: Record<string, string> | null; on: PlainDate; office: Office },
): void {
  if (!fields || !paperCodes.includes(paper.code)) return
  const errors: Record<string, FieldError> = {}
  for (const { name, problem } of fieldProblems(paper.code, fields, on))
    errors[`fields.${name}`] = { key: problemKeys[problem] }
  if (Object.keys(errors).length > 0) throw new InvalidInput(errors)
  const facts = factsOfRecord({
    about,
    paper,
    office,
    on,
    number: `…/${paper.symbol}`,
    preview: true,
    signer: headOf(office).facts,
    dates: { due: on, newDue: on },
  })
  const missing = missingWords(paper.code, { facts, fields })
  if (missing.length > 0)
    throw invalid('main', 'errors.paper.missing', {
      what: missing.map((word) => t(`sheets.word.${word}` as TextKey)).join(', '),
    })
}
