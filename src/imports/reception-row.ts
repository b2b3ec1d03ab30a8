import type { ContentKind } from '../letters/index.ts'
import type { ReceptionKind } from '../receptions/index.ts'
import type { Identity } from '../vault/index.ts'
import { kindsIn } from './letter-row.ts'
import type { RowReading } from './read-row.ts'
import type { SeenRows } from './register.ts'
import { meanings, plain, registerWords } from './words.ts'

const words = registerWords.receptions
const formOf = meanings<ReceptionKind>(words.forms)
const marks = new Set(registerWords.marks.map(plain))
const noMarks = new Set(registerWords.noMarks.map(plain))

/** A row of a register of receptions, understood. */
export interface ReceptionRow {
  row: number
  on: string
  at: string | null
  form: ReceptionKind
  host: string | null
  person: Identity | null
  headcount: number
  delegation: boolean
  delegationName: string | null
  contents: { kind: ContentKind; summary: string }[]
  withLetter: boolean
  formText: string
  resultText: string
}

/** Understands one row; what is wrong goes to the reading. */
export function readReceptionRow(reading: RowReading, seen: SeenRows): ReceptionRow {
  const on = reading.requiredDate('on')
  if (on > seen.today) reading.error('on', 'imports.problem.future')
  const name = reading.name('name')
  if (!name) reading.error('name', 'imports.problem.missing')
  const delegation = marked(reading, 'delegation')
  const headcount = reading.count('people', 1)
  if (headcount === 0) reading.error('people', 'imports.problem.noPeople')
  if (delegation && headcount < 5) reading.warning('people', 'imports.problem.smallDelegation', { people: headcount })
  const person = {
    name,
    address: reading.text('address') || null,
    phone: reading.phone('phone'),
    idNumber: reading.idNumber('idNumber'),
  }
  return {
    row: reading.no,
    on,
    at: timeIn(reading),
    form: reading.choice('form', formOf, 'regular') ?? 'regular',
    host: reading.text('host') || null,
    person: name ? person : null,
    headcount,
    delegation,
    delegationName: reading.text('delegationName') || null,
    contents: contentsOf(reading),
    withLetter: marked(reading, 'withLetter'),
    formText: reading.text('form'),
    resultText: reading.text('result'),
  }
}

function contentsOf(reading: RowReading): ReceptionRow['contents'] {
  const summary = reading.requiredText('summary', 4000)
  const kinds = kindsIn(reading.requiredText('kind', 200))
  if (reading.text('kind') && (kinds.length === 0 || kinds.includes(null)))
    reading.error('kind', 'imports.problem.kind')
  return kinds.filter((kind): kind is ContentKind => kind !== null).map((kind) => ({ kind, summary }))
}

/** 7:30, 07h30, 7.30: as HH:MM. */
function timeIn(reading: RowReading): string | null {
  const text = reading.text('time')
  if (!text) return null
  const match = /^(\d{1,2})\s*[:hg.]\s*(\d{2})?(?::\d{2})?$/i.exec(text)
  const [hours, minutes] = [Number(match?.[1]), Number(match?.[2] ?? 0)]
  if (match && hours < 24 && minutes < 60)
    return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
  reading.warning('time', 'imports.problem.time')
  return null
}

function marked(reading: RowReading, column: string): boolean {
  const word = plain(reading.text(column))
  if (!word || noMarks.has(word)) return false
  if (!marks.has(word)) reading.warning(column, 'imports.problem.mark')
  return true
}
