import type { ContentKind } from '../letters/index.ts'
import type { Identity } from '../vault/index.ts'
import type { RowReading } from './read-row.ts'
import type { SeenRows } from './register.ts'
import { meanings, plain, registerWords } from './words.ts'

const words = registerWords.letters
const channelOf = meanings(words.channels)
const handlingOf = meanings(words.handlings)
const resultOf = meanings(words.results)
const eligibleOf = meanings(words.eligible)
const kindOf = meanings<ContentKind>(registerWords.kinds)

export type RecordedHandling = keyof typeof words.handlings

/** A row of a register of letters, understood. */
export interface LetterRow {
  row: number
  no: number
  year: number
  receivedOn: string
  channel: keyof typeof words.channels
  person: Identity | null
  signatories: number
  contents: { kind: ContentKind; summary: string }[]
  eligible: boolean | null
  handling: RecordedHandling | null
  agency: string
  documentNo: string | null
  documentOn: string | null
  settled: boolean
  resultOn: string | null
  /** As written. */
  outcomeText: string
  reasonText: string
  handlingText: string
  resultText: string
  note: string
}

/** Understands one row; what is wrong goes to the reading. */
export function readLetterRow(reading: RowReading, seen: SeenRows): LetterRow {
  const receivedOn = reading.requiredDate('receivedOn')
  if (receivedOn > seen.today) reading.error('receivedOn', 'imports.problem.future')
  const { no, year } = registerNumber(reading, receivedOn, seen)
  const name = reading.name('name')
  const person = {
    name,
    address: reading.text('address') || null,
    phone: reading.phone('phone'),
    idNumber: reading.idNumber('idNumber'),
  }
  const documentOn = reading.date('documentOn')
  if (documentOn && receivedOn && documentOn < receivedOn)
    reading.error('documentOn', 'imports.problem.documentBeforeReceived')
  const resultOn = reading.date('resultOn')
  if (resultOn && documentOn && resultOn < documentOn)
    reading.warning('resultOn', 'imports.problem.resultBeforeDocument')
  const eligible = reading.choice('eligible', eligibleOf, null)
  const handling = reading.choice('handling', handlingOf, null)
  const agency = reading.text('agency')
  if (handling === 'transfer' && !agency) reading.warning('agency', 'imports.problem.transferWithoutBody')
  return {
    row: reading.no,
    no,
    year,
    receivedOn,
    channel: reading.choice('channel', channelOf, 'post') ?? 'post',
    person: name ? person : null,
    signatories: reading.count('signatories', name ? 1 : 0),
    contents: contentsOf(reading),
    eligible: eligible === null ? null : eligible === 'yes',
    handling,
    agency,
    documentNo: reading.text('documentNo') || null,
    documentOn,
    settled: reading.choice('result', resultOf, null) === 'settled',
    resultOn,
    outcomeText: reading.text('eligible'),
    reasonText: reading.text('reason'),
    handlingText: reading.text('handling'),
    resultText: reading.text('result'),
    note: reading.text('note'),
  }
}

/** "641/2022", or "641" in the year of receipt. */
function registerNumber(reading: RowReading, receivedOn: string, seen: SeenRows): { no: number; year: number } {
  const text = reading.requiredText('number', 20)
  const match = /^0*(\d{1,6})(?:\s*[/-]\s*(\d{4}))?$/.exec(text)
  if (text && !match) reading.error('number', 'imports.problem.registerNumber')
  const year = Number(match?.[2] ?? receivedOn.slice(0, 4))
  const no = Number(match?.[1] ?? 0)
  const earlier = match && seen.first(`${no}/${year}`, reading.no)
  if (earlier) reading.error('number', 'imports.problem.numberInFile', { number: `${no}/${year}`, other: earlier })
  return { no, year }
}

/** "Khiếu nại; Tố cáo" with "…; …": one content a kind; texts that cannot be told apart are given to each. */
function contentsOf(reading: RowReading): LetterRow['contents'] {
  const summary = reading.requiredText('summary', 4000)
  const kinds = kindsIn(reading.requiredText('kinds', 200))
  if (reading.text('kinds') && (kinds.length === 0 || kinds.includes(null)))
    reading.error('kinds', 'imports.problem.kind')
  const known = kinds.filter((kind): kind is ContentKind => kind !== null)
  const parts = summary.split(/\s*;\s*/).filter(Boolean)
  if (known.length === 1) return [{ kind: known[0], summary }]
  if (known.length > 1 && parts.length !== known.length && summary)
    reading.warning('summary', 'imports.problem.contentsNotApart', { kinds: known.length })
  return known.map((kind, index) => ({ kind, summary: parts.length === known.length ? parts[index] : summary }))
}

/** The kinds that a cell names; null where a part is not recognised. */
export function kindsIn(text: string): (ContentKind | null)[] {
  const parts = text
    .split(/[;+\n/]/)
    .map((part) => part.trim())
    .filter(Boolean)
  const kinds = parts.flatMap((part) => kindOf(part) ?? part.split(',').map((piece) => kindOf(piece)))
  return [...new Set(kinds)]
}

const unsigned = new Set(registerWords.letters.unsignedReasons.map(plain))

export function isUnsigned(row: LetterRow): boolean {
  return unsigned.has(plain(row.reasonText))
}

const attacked = new RegExp(words.attackedDecision, 'iu')

/** The decision that a summary says is complained of: number, day, issuer. */
export function attackedDecision(summary: string): { no: string; on: string | null; issuer: string | null } | null {
  const match = attacked.exec(summary)
  return match ? { no: match[1], on: match[2] ?? null, issuer: match[3]?.trim() ?? null } : null
}
