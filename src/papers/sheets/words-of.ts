import { citationInWords, isPlainDate } from '../../law/index.ts'
import { parseWrittenDate } from '../../time/written-date.ts'
import { dayInWords, timeInWords } from './days.ts'
import type { ContentFacts, LetterFacts, NamedFacts, SheetFacts, WriterFacts } from './facts.ts'
import type { Sheet, SheetField } from './sheet.ts'
import { type Row, type RowWord, rowWords, type TextWord, textWords, type Words } from './words.ts'

/**
 * What the record and the officer say, as text: empty where they say nothing. A field that was emptied is empty, whatever
 * the record knows; one that nobody was asked for begins with the record.
 */
export function wordsOf(
  sheet: Pick<Sheet, 'fields'>,
  facts: SheetFacts,
  typed: Readonly<Record<string, string>>,
  named?: NamedFacts,
): Words {
  const known = { ...emptyWords(), ...recordWords(facts), ...(named && namedWords(named)) }
  const fields = sheet.fields.filter(({ name }) => typed[name] !== undefined)
  return {
    ...known,
    ...Object.fromEntries(fields.map((field) => [field.name, typedWord(field, clean(typed[field.name] ?? ''))])),
  } as Words
}

/** What the fields of a sheet begin with: as they are typed, not as they are printed. */
export function prefilledOf(sheet: Pick<Sheet, 'fields'>, facts: SheetFacts): Record<string, string> {
  const words = { ...emptyWords(), ...recordWords(facts) } as Words
  return Object.fromEntries(
    sheet.fields.flatMap(({ name, as, from }): [string, string][] => {
      if (as === 'rows') return [[name, writtenRows(words[name as RowWord])]]
      return from ? [[name, words[from]]] : []
    }),
  )
}

function emptyWords(): Words {
  const texts = Object.fromEntries(Object.keys(textWords).map((word) => [word, '']))
  return { ...texts, documents: [], tasks: [] } as unknown as Words
}

type Told = Partial<Record<TextWord, string>> & { documents?: readonly Row[] }

function recordWords(facts: SheetFacts): Told {
  const { office, signer, citation, writer, letter, content, visit, feedback } = facts
  return {
    parent: office.parent,
    body: office.name,
    number: facts.number,
    placeAndDate: `${office.place}, ${dayInWords(facts.on)}`,
    signerPost: signer.lines.join('\n'),
    signerName: signer.name,
    authority: signer.authority,
    officeAddress: office.address,
    officePhone: office.phone,
    ground: citation ? citationInWords(citation) : '',
    archive: office.archive,
    author: facts.author,
    due: facts.due ? dayInWords(facts.due) : '',
    newDue: facts.newDue ? dayInWords(facts.newDue) : '',
    receiver: facts.receiver ?? '',
    documents: facts.documents.map(({ name, copies, original }) => ({
      name,
      pages: `${copies} bản`,
      state: original ? 'bản chính' : 'bản chụp',
    })),
    ...(writer && writerWordsOf(writer)),
    ...(letter && letterWordsOf(letter)),
    ...(content && contentWordsOf(content)),
    ...(visit && {
      visitNo: visit.number,
      visitOn: dayInWords(visit.on),
      visitAt: timeInWords(visit.at ?? ''),
      visitPlace: visit.place ?? '',
      officer: visit.officer,
      officerPost: visit.officerPost ?? '',
      host: visit.host ?? '',
    }),
    ...(feedback && {
      feedbackCode: feedback.code,
      feedbackOn: dayInWords(feedback.receivedOn),
      feedbackChannel: feedback.channel,
      feedbackPhone: feedback.phone ?? '',
    }),
  }
}

function writerWordsOf(writer: WriterFacts): Told {
  if (writer.secret) return { person: lowerFirst(writer.pseudonym), writerName: writer.pseudonym }
  const others = writer.others > 0 ? ` và ${writer.others} người khác` : ''
  return {
    person: `ông (bà) ${writer.name}${others}`,
    writerName: `${writer.name}${others}`,
    writerAddress: writer.address ?? '',
    writerId: writer.idNumber ?? '',
  }
}

function namedWords({ name, address }: NamedFacts): Told {
  return { person: `ông (bà) ${name}`, writerName: name, writerAddress: address ?? '' }
}

function letterWordsOf({ number, receivedOn, writtenOn, forwarder, transfer }: LetterFacts): Told {
  return {
    letterNo: number,
    receivedOn: dayInWords(receivedOn),
    writtenOn: writtenOn ? dayInWords(writtenOn) : '',
    forwarder: forwarder?.name ?? '',
    forwarding: forwarder?.documentNo ? documentWords({ documentNo: forwarder.documentNo, on: forwarder.on }) : '',
    ...(transfer && {
      transfer: documentWords(transfer),
      transferDue: transfer.due ? dayInWords(transfer.due) : '',
      overdueDays: transfer.overdueDays > 0 ? String(transfer.overdueDays) : '',
    }),
  }
}

const kindWords = { complaint: 'khiếu nại', denunciation: 'tố cáo', petition: 'kiến nghị, phản ánh' } as const

function contentWordsOf(content: ContentFacts): Told {
  const { kind, matter, against, acceptance, suspension, settlement } = content
  return {
    kind: kindWords[kind],
    matter: trimmed(matter),
    against: against ?? '',
    acceptance: acceptance ? documentWords(acceptance) : '',
    suspension: suspension ? documentWords(suspension) : '',
    settlement: settlement ? documentWords(settlement) : '',
    result: settlement ? trimmed(settlement.result) : '',
  }
}

/** 'số 415/PC-BTCD ngày 04 tháng 9 năm 2026' */
function documentWords({ documentNo, on }: { documentNo: string; on: string | null }): string {
  return `số ${documentNo}${on ? ` ${dayInWords(on)}` : ''}`
}

function typedWord({ name, as }: SheetField, text: string): string | readonly Row[] {
  switch (as) {
    case 'date': {
      const on = parseWrittenDate(text)
      return on && isPlainDate(on) ? dayInWords(on) : text
    }
    case 'time':
      return timeInWords(text)
    case 'rows':
      return readRows(name as RowWord, text)
    default:
      return trimmed(text)
  }
}

function readRows(name: RowWord, text: string): Row[] {
  const columns = Object.keys(rowWords[name].columns)
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const cells = line.split(';').map((cell) => cell.trim())
      return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']))
    })
}

function writtenRows(rows: readonly Row[]): string {
  return rows.map((row) => Object.values(row).join('; ')).join('\n')
}

/** One space between words, no empty lines, composed letters: what was pasted from anywhere is printed evenly. */
function clean(text: string): string {
  return text
    .normalize('NFC')
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n')
}

/** Without the full stop at its end: the sentence around it has its own. */
function trimmed(text: string): string {
  return clean(text).replace(/[.;,\s]+$/, '')
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
